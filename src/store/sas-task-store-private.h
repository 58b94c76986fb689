/* Shared by the sas-task-*store.c files. */
#pragma once
#include "sas-task-store.h"
G_BEGIN_DECLS
/* Fills in the evaluations and counts of @facts, which its caller unrefs. @numbers: JSON array of sas_task_people; NULL: of everybody. */
gboolean sas_task_store_read_year (SasDb *db, SasTaskFacts *facts, const char *numbers, GError **error);
G_END_DECLS
