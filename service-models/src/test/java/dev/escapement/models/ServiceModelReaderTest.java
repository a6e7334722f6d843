package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceModelReaderTest {

    @Test
    void a_published_model_is_cut_down_to_what_tasks_need() {
        String model = """
                {
                  "operations": {
                    "PutBox": {
                      "input": {"shape": "Box"}, "output": {"shape": "Box"},
                      "errors": [{"shape": "Full"}, {"shape": "BrokenFault"}, {"shape": "Full"}]
                    },
                    "GetBox": {},
                    "WatchBox": {"output": {"shape": "Watching"}}
                  },
                  "shapes": {
                    "Box": {
                      "type": "structure", "required": ["id"], "documentation": "<p>A box.</p>",
                      "members": {
                        "id": {"shape": "Id"}, "return": {"shape": "Kind"}, "size": {"shape": "Size"},
                        "big": {"shape": "Big"}, "wide": {"shape": "Wide"}, "deep": {"shape": "Deep"},
                        "open": {"shape": "Open"}, "made": {"shape": "Made"}, "seal": {"shape": "Seal"},
                        "body": {"shape": "Body"}, "extra": {"shape": "Extra"}, "parts": {"shape": "Parts"},
                        "tags": {"shape": "Tags"}
                      }
                    },
                    "Id": {"type": "string", "min": 1, "max": 12, "pattern": "[a-z]+"},
                    "Kind": {"type": "string", "enum": ["SMALL", "LARGE"]},
                    "Size": {"type": "integer", "max": 9},
                    "Big": {"type": "long"}, "Wide": {"type": "float"}, "Deep": {"type": "double", "min": 0.5},
                    "Open": {"type": "boolean"}, "Made": {"type": "timestamp"},
                    "Seal": {"type": "blob", "min": 1, "max": 4}, "Body": {"type": "blob", "streaming": true},
                    "Extra": {"type": "structure", "document": true, "members": {}},
                    "Parts": {"type": "list", "member": {"shape": "Box"}, "max": 3},
                    "Tags": {"type": "map", "key": {"shape": "Id"}, "value": {"shape": "Kind"}},
                    "Watching": {"type": "structure", "members": {"events": {"shape": "Events"}}},
                    "Events": {"type": "structure", "eventstream": true, "members": {}},
                    "Full": {"type": "structure", "error": {"httpStatusCode": 409, "code": "BoxFull"}},
                    "BrokenFault": {"type": "structure", "fault": true}
                  }
                }
                """;

        DraftService service =
                ServiceModelReader.read(Json.parse(model), new ServiceNames("boxes", "Boxes", List.of()));

        assertThat(ServiceLines.of(service).lines())
                .containsExactly(
                        "2 3",
                        "Full 409 BoxFull",
                        "BrokenFault 500",
                        "GetBox 0 0",
                        "PutBox 1 1 0 1",
                        "-WatchBox 0 f",
                        "(",
                        "(id!2 return=ReturnValue:3 size:4 big:5 wide:6 deep:7 open:8 made:9 seal:a body:b extra:c"
                                + " parts:d tags:e",
                        "s1:12 [a-z]+",
                        "eSMALL|LARGE",
                        "i:9",
                        "l",
                        "f",
                        "d0.5:",
                        "b",
                        "t",
                        "x1:4",
                        "X",
                        "?",
                        "[1 :3",
                        "{2 3",
                        "(events:g",
                        "(");
    }
}
