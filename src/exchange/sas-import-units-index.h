/* Finding the unit that a staff list means, by code or by name. */
#pragma once
#include "sas-import-private.h"
G_BEGIN_DECLS
typedef struct _SasUnitIndex SasUnitIndex;
SasUnitIndex *sas_unit_index_new  (SasRoster *office);
void          sas_unit_index_free (SasUnitIndex *self);
/* Sets @person's unit from the current row's code and name; tells what is wrong. */
void          sas_unit_index_read (SasUnitIndex *self, SasPlanner *planner, SasPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasUnitIndex, sas_unit_index_free)
G_END_DECLS
