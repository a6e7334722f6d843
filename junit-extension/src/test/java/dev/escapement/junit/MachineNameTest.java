package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineNameTest {

    @Test
    void a_machine_is_called_as_said_else_by_its_id_else_by_its_place_else_after_the_test() {
        Settings place = Settings.NONE.with(Setting.DEFINITION, new Origin.Place("machines/order-saga.asl.json", null));
        Settings id = place.with(Setting.LOGICAL_ID, "OrderMachine");

        assertThat(name(Settings.NONE)).isEqualTo("MachineNameTest");
        assertThat(name(place)).isEqualTo("OrderSaga");
        assertThat(name(id)).isEqualTo("OrderMachine");
        assertThat(name(id.with(Setting.NAME, "Orders"))).isEqualTo("Orders");
    }

    @Test
    void of_a_path_of_constructs_the_last_gives_its_name() {
        assertThat(name(Settings.NONE.with(Setting.LOGICAL_ID, "ShopStack/OrderMachine")))
                .isEqualTo("OrderMachine");
    }

    private static String name(Settings settings) {
        return MachineName.of(settings, MachineNameTest.class);
    }
}
