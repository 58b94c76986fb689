/* A staff list being read: its people, and what finds them. */
#pragma once
#include "sas-import-private.h"
#include "sas-import-units-index.h"
G_BEGIN_DECLS
/* A person of the file: @number is his NIP, also when the row is rejected for something else, "" when it has none. */
typedef struct
{
  guint      row;           /* index in the sheet */
  char       number[19];
  gboolean   repeats;       /* the same row stood above */
  SasPerson *person;
} SasStaffEntry;

typedef struct
{
  SasPlanner   *planner;
  GArray       *people;     /* SasStaffEntry, in order of rows */
  GHashTable   *by_number;  /* NIP -> index + 1 in @people of the first row with it */
  SasUnitIndex *units;
} SasStaffList;

/* The current row's cells as a person: what stands in the office, changed by what the row says. Faults are told. */
void sas_staff_read_person      (SasStaffList *self, SasStaffEntry *entry);
/* When all rows are read: names become numbers, unknown and missing superiors are told, circles are rejected. */
void sas_staff_settle_superiors (SasStaffList *self);
G_END_DECLS
