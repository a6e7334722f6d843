package dev.escapement.samples.desk;

/** Where the money is. */
interface Bank {

    /** Pays, and gives the number of the payment. */
    String pay(String instruction);

    /** Gets a payment back. */
    void takeBack(String payment);
}
