/* What the staff page changes in the office file, through the session, and how it is taken back. */
#pragma once
#include "sas-session.h"
G_BEGIN_DECLS
/* A change and its opposite: the record to be stored, or (remove) taken away. Values, so a change may be turned round any time. */
typedef struct
{
  const SasRecordType *type;     /* sas_unit_type, sas_person_type, sas_assignment_type */
  gpointer             after;    /* (owned) (nullable) NULL: is removed */
  gpointer             before;   /* (owned) (nullable) NULL: is added */
} SasStaffChange;

/* Takes both records. */
SasStaffChange *sas_staff_change_new     (const SasRecordType *type, gpointer before, gpointer after);
void            sas_staff_change_free    (SasStaffChange *change);
/* The opposite, after the change was made. (transfer full) */
SasStaffChange *sas_staff_change_reverse (const SasStaffChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasStaffChange, sas_staff_change_free)

/* Takes @change. */
void            sas_staff_change_async   (SasSession *session, SasStaffChange *change, GAsyncReadyCallback callback, gpointer user_data);
/* The change as it was made, with the id of what was added. (transfer full) */
SasStaffChange *sas_staff_change_finish  (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
