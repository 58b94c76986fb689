/* What the parts of the made-up office share. */
#pragma once
#include <gio/gio.h>
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-roster.h"
G_BEGIN_DECLS
#define SAS_SAMPLE_PLACE "Tirtasari"

typedef struct
{
  SasDb     *db;
  SasRoster *roster;
  SasActor  *operator_;
} SasSampleOffice;

/* A file of resources/sample. (transfer full) */
GBytes   *sas_sample_read  (const char *name, GError **error);
/* @nip NULL or nobody's: a political office holder, for whom the operator acts. (transfer full) */
SasActor *sas_sample_actor (const SasSampleOffice *office, const char *nip);
/* The predicates of the units and the evaluations of the year that was and of the quarters since, in every state. */
gboolean  sas_sample_fill_evaluations (const SasSampleOffice *office, GError **error);
/* What its people recorded of the present year. */
gboolean  sas_sample_fill_monitoring (const SasSampleOffice *office, GError **error);
/* What followed: the register of follow-ups, balances of angka kredit. */
gboolean  sas_sample_fill_follow_ups (const SasSampleOffice *office, GError **error);
/* Evidence files, what was said in confidence, years by the numeric method. */
gboolean  sas_sample_fill_records (const SasSampleOffice *office, GError **error);
G_END_DECLS
