package dev.escapement.services;

import dev.escapement.services.OptimisedAction.Api;
import dev.escapement.services.OptimisedAction.Job;
import dev.escapement.services.Shape.Document;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.TaskResource.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of a service as an optimised integration bends them. */
final class OptimisedShapes {

    private final ServiceCatalog catalog;
    private final OptimisedAction action;

    OptimisedShapes(ServiceCatalog catalog, OptimisedAction action) {
        this.catalog = catalog;
        this.action = action;
    }

    @Nullable Structure request(@Nullable AwsAction behind) {
        Api api = action.api();
        return behind == null || api == null || !api.takes() ? null : withAnyJson(behind.request(), action.anyJson());
    }

    /** What the Task gets in the end: the answer, the finished job, or what a callback hands back, which may be anything. */
    @Nullable Shape result(@Nullable AwsAction behind, Pattern pattern) {
        return switch (pattern) {
            case REQUEST_RESPONSE -> response(behind);
            case SYNC -> finishedJob();
            case SYNC_2 -> parsed(finishedJob());
            case WAIT_FOR_TASK_TOKEN -> null;
        };
    }

    /** What is asked about a job while it runs has texts where the Task gets JSON in the end. */
    @Nullable Shape mockedResult(@Nullable AwsAction behind, Pattern pattern) {
        return pattern == Pattern.SYNC_2 ? finishedJob() : result(behind, pattern);
    }

    private @Nullable Structure response(@Nullable AwsAction behind) {
        Api api = action.api();
        return behind == null || api == null || !api.answers()
                ? null
                : withAnyJson(behind.response(), action.anyJson());
    }

    private @Nullable Shape finishedJob() {
        Job job = action.job();
        AwsService service = job == null ? null : catalog.service(job.service());
        AwsAction report = job == null || service == null ? null : service.action(job.action());
        return job == null || report == null ? null : part(report.response(), job);
    }

    private static @Nullable Shape part(Structure report, Job job) {
        if (job.member().isEmpty()) {
            return report;
        }
        Member member = report.member(job.member(), Spelling.OPTIMISED);
        if (member == null) {
            return null;
        }
        Shape part = member.shape() instanceof ListOf list ? list.element() : member.shape();
        return job.wrappedAs().isEmpty()
                ? part
                : Structure.of(List.of(new Member(job.wrappedAs(), job.wrappedAs(), false, part)));
    }

    /** {@code .sync:2} hands over the input and output of a child as JSON, where {@code .sync} hands over their texts. */
    private static @Nullable Shape parsed(@Nullable Shape execution) {
        return execution instanceof Structure structure
                ? withAnyJson(withAnyJson(structure, "Input"), "Output")
                : execution;
    }

    private static Structure withAnyJson(Structure structure, String path) {
        if (path.isEmpty()) {
            return structure;
        }
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return Structure.of(structure.members().stream()
                .map(member -> member.name().equals(name) ? member.holding(anyJson(member.shape(), rest)) : member)
                .toList());
    }

    private static Shape anyJson(Shape shape, String rest) {
        if (rest.isEmpty()) {
            return new Document();
        }
        if (shape instanceof ListOf list) {
            return new ListOf(anyJson(list.element(), rest), list.length());
        }
        return shape instanceof Structure structure ? withAnyJson(structure, rest) : shape;
    }
}
