/* What the files of the desk share. */
#pragma once
#include "sas-history.h"
#include "sas-autosave.h"
#include "sas-plan-desk.h"
G_BEGIN_DECLS
struct _SasPlanDesk
{
  GObject      parent_instance;

  SasSession  *session;        /* weak: the session keeps its desks */
  SasRoles     roles;          /* of the session's actor, as of the last change */
  SasHistory  *history;
  gint64       revision;       /* of what stands in the file */
  GPtrArray   *findings;       /* SasFinding; of the current value */
  GHashTable  *aside;          /* warnings set aside, "rule path" */
  gboolean     strict;
  GPtrArray   *notes;          /* SasNote */
  GHashTable  *remarks;        /* path -> text: a return being written */
  GHashTable  *unkept;         /* those paths of them whose text the file does not have yet */
  char        *remarks_by;     /* nullable: number of who wrote those */
  guint        remarks_timer;  /* until they are kept */
  SasPlan     *superior;       /* nullable */

  SasAutosave  autosave;
  GError      *error;          /* of the last save */
  GTask       *act;            /* waits for the save that is running */
};

SasPlanDesk *sas_plan_desk_new          (SasSession *session);
void         sas_plan_desk_reset        (SasPlanDesk *self, SasPlan *plan, gint64 revision, GPtrArray *notes);
void         sas_plan_desk_changed      (SasPlanDesk *self, const char *place);
void         sas_plan_desk_saved        (SasPlanDesk *self);
void         sas_plan_desk_touch        (SasPlanDesk *self);      /* the value is not in the file: it soon will be */
void         sas_plan_desk_take_notes   (SasPlanDesk *self, GPtrArray *notes);
void         sas_plan_desk_take_remarks (SasPlanDesk *self, GPtrArray *remarks);   /* of SasNote, from the file */
void         sas_plan_desk_keep_remarks (SasPlanDesk *self);                       /* stores now what is not stored */
void         sas_plan_desk_drop_remarks (SasPlanDesk *self);                       /* they were sent */
/* Who appraises by the staff data on @date: the one of a revision. (transfer full) (nullable) */
char        *sas_plan_desk_dup_appraiser (SasPlanDesk *self, SasDate date);
void         sas_plan_desk_write       (SasPlanDesk *self);   /* of its autosave */
G_END_DECLS
