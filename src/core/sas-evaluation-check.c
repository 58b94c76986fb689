#include "config.h"
#include <math.h>
#include "sas-evaluation-check.h"
#include "sas-i18n.h"

static void
add (GPtrArray *findings, const char *rule, SasSeverity severity, guint index, const char *message)
{
  SasFinding *finding = g_new0 (SasFinding, 1);

  finding->rule = rule;
  finding->severity = severity;
  finding->basis = "Art. 16, p. 68";
  finding->path = g_strdup_printf ("realisations/%u", index);
  finding->message = g_strdup (message);
  g_ptr_array_add (findings, finding);
}

static gboolean
is_told (const SasRealisation *realisation)
{
  return realisation->text != NULL || !isnan (realisation->value);
}

static void
check_realisation (const SasRealisation *realisation, guint index, GPtrArray *findings)
{
  if (realisation->not_yet)
    return;
  if (!is_told (realisation))
    add (findings, "realisation-missing", SAS_MUST, index, _("What was reached is not told yet; where it is nothing so far, mark it so."));
  else if (realisation->evidence->len == 0 && realisation->evidence_note == NULL)
    add (findings, "evidence-missing", SAS_WARN, index, _("There is no evidence yet; name it, or say why there is none."));
}

GPtrArray *
sas_evaluation_check (const SasEvaluation *evaluation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < evaluation->realisations->len; i++)
    check_realisation (g_ptr_array_index (evaluation->realisations, i), i, findings);
  return findings;
}

gboolean
sas_evaluation_is_realised (const SasEvaluation *evaluation)
{
  g_autoptr (GPtrArray) findings = sas_evaluation_check (evaluation);

  return evaluation->realisations->len > 0 && sas_findings_count (findings, SAS_MUST) == 0;
}
