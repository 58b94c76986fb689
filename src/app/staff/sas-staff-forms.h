/* The questions of the staff page: which fields a unit, a person, a post has, and what must hold. */
#pragma once
#include "sas-record-dialog.h"
G_BEGIN_DECLS
extern const SasRecordQuestion sas_question_new_person, sas_question_edit_person, sas_question_new_unit, sas_question_edit_unit,
                               sas_question_new_post, sas_question_edit_post;
/* Words for people, untranslated: N_() of each assignment kind. */
extern const char *const sas_assignment_labels[];
G_END_DECLS
