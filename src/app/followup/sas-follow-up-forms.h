/* What is asked of an entry of the register, by what is done with it. */
#pragma once
#include "sas-follow-up-record.h"
#include "sas-record-dialog.h"
G_BEGIN_DECLS
/* The step's own question; SAS_FOLLOW_UP_STEPS: the entry is looked at and changed, of guidance with its plan. */
const SasRecordQuestion *sas_follow_up_question     (SasFollowUpKind kind, SasFollowUpStep step);
/* A new entry that no evaluation proposed. NULL: of that kind none is entered by hand. */
const SasRecordQuestion *sas_follow_up_question_new (SasFollowUpKind kind);
/* "Award…", as the menu has it; NULL likewise. */
const char              *sas_follow_up_new_label    (SasFollowUpKind kind);
G_END_DECLS
