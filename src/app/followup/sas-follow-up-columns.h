/* The columns of the register: rows are SasFollowUpRow. */
#pragma once
#include "sas-value-table.h"
G_BEGIN_DECLS
#define SAS_FOLLOW_UP_COLUMNS 5
extern const SasValueColumn sas_follow_up_columns[SAS_FOLLOW_UP_COLUMNS];
/* The class of the chip of an entry that stands so. */
const char *sas_follow_up_chip (guint standing);
G_END_DECLS
