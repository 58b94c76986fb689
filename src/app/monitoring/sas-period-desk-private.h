/* What the files of the desk share. */
#pragma once
#include "sas-history.h"
#include "sas-autosave.h"
#include "sas-period-desk.h"
G_BEGIN_DECLS
struct _SasPeriodDesk
{
  GObject     parent_instance;

  SasSession *session;        /* weak: the session keeps its desks */
  SasPlan    *plan;           /* the version that the period is about */
  SasHistory *history;        /* of SasPeriodWork */
  char       *reviewer;       /* (nullable) */
  SasRoles    roles;
  GPtrArray  *findings;       /* SasFinding */
  gboolean    strict;
  GHashTable *texts;          /* path -> text of the present value, for the fields */
  char       *raw_path, *raw; /* (nullable) what is being typed there, before it reads as a number or as lines */
  gint64      revision;       /* of the evaluation that stands in the file; 0: it is not open */

  SasAutosave autosave;
  GError     *error;          /* of the last save */
  GTask      *act;            /* waits for the save that is running */
};

SasPeriodDesk *sas_period_desk_new     (SasSession *session);
/* Begins anew with what stands in the file. @plan, @work (transfer full) */
void           sas_period_desk_reset   (SasPeriodDesk *self, SasPlan *plan, SasPeriodWork *work, gint64 revision);
void           sas_period_desk_changed (SasPeriodDesk *self, const char *place);
void           sas_period_desk_saved   (SasPeriodDesk *self);
void           sas_period_desk_touch   (SasPeriodDesk *self);      /* the value is not in the file: it soon will be */
/* The present value with the ids and the state that the file has. (transfer full) */
SasPeriodWork *sas_period_desk_with_identity (SasPeriodDesk *self, const SasPeriodWork *stored);
void           sas_period_desk_write   (SasPeriodDesk *self);   /* of its autosave */
G_END_DECLS
