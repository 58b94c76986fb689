/* What is missing in a plan and what deserves a second look. A draft is never blocked; a "must" keeps it from being
 * submitted. Each rule is a row in sas-plan-check.c with the article it comes from. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
typedef enum { SAS_MUST, SAS_WARN, SAS_HINT } SasSeverity;

typedef struct
{
  const char *rule;       /* stable name: "target-missing" */
  SasSeverity severity;
  char       *path;       /* where: "results/2/indicators/0/target" (sas-plan.h) */
  char       *message;    /* one sentence in the language of the window */
  const char *basis;      /* "p. 50" */
  char       *rewrite;    /* nullable: a better text for the place at path, offered and never put in unasked */
} SasFinding;

/* (transfer full) (array of SasFinding) in the order of the paper. */
GPtrArray *sas_plan_check       (const SasPlan *plan);
void       sas_finding_free     (gpointer finding);
gboolean   sas_plan_is_complete (const SasPlan *plan);
guint      sas_findings_count   (const GPtrArray *findings, SasSeverity severity);

/* How far a draft is: parts filled of parts there are; for the list's progress bar. */
void       sas_plan_progress    (const SasPlan *plan, guint *filled, guint *parts);
/* Results that name what they carry: "Selaras 3/3". JPT carry the organisation itself and always count. */
void       sas_plan_alignment   (const SasPlan *plan, guint *aligned, guint *results);

/* Which plan form (formats.md 2): "a.1.1", "a.1.2", "a.1.6" or "a.1.7". */
const char *sas_plan_form_code  (SasModel model, SasApproach approach);
G_END_DECLS
