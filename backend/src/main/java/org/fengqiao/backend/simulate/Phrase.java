package org.fengqiao.backend.simulate;

import java.util.List;

/// What the field's people need words for, each a row of `texts.csv`.
enum Phrase {
    /// An incident of a class that has no description of its own.
    REPORTED("place", "class", "condition"),
    /// A result for a class that has none of its own.
    DONE("class"),
    /// An order to a worker.
    ORDER("address", "class"),
    /// Why a report is not accepted.
    NOT_ACCEPTED,
    /// Why an incident is void.
    VOID,
    /// Why a case is suspended.
    SUSPENDED,
    /// Why a department returns a case.
    RETURNED,
    /// Why a department is not content with what was done.
    REJECTED,
    /// Why a check sends a case back.
    REWORK,
    /// Why a worker refuses an order.
    REFUSED,
    /// Why an order nobody answers is recalled.
    NO_ANSWER,
    /// Why an order of a case that is done is recalled.
    NOT_NEEDED,
    /// Why a report is to be verified before it is filed.
    VERIFY,
    /// What verifying found.
    VERIFIED,
    /// Why it is to be checked on site whether a case is done.
    CHECK,
    /// What such a check found.
    CHECKED,
    /// Why a dispatcher gives a report back to the registrar.
    SENT_BACK,
    /// Why a case goes to the centre above.
    ESCALATED,
    /// Whose case it is, as the leader decides.
    ADJUDICATED,
    /// Why a handler gives a case back to the own department.
    HANDED_BACK,
    /// Why more time is asked for.
    ASKED_FOR_TIME,
    /// Why what was asked for is not given.
    DECLINED,
    /// What is said with an urge.
    URGED,
    /// What a supervision demands.
    DEMANDED,
    /// The answer to a supervision.
    REPLIED,
    /// What a leader instructs.
    INSTRUCTED,
    /// Why departments are whistled for.
    WHISTLED,
    /// Why a department appeals against a timeout.
    APPEALED,
    /// The title of a second report of the same thing.
    SEEN_TOO("place", "class"),
    /// A place people name.
    LANDMARK,
    FAMILY_NAME,
    /// Follows the family name.
    FORM_OF_ADDRESS;

    private final List<String> places;

    Phrase(String... places) {
        this.places = List.of(places);
    }

    /// Words that may stand in braces in its texts.
    List<String> places() {
        return places;
    }
}
