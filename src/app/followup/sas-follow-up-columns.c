#include "config.h"
#include "sas-follow-up-columns.h"
#include "sas-follow-up-store.h"
#include "sas-i18n.h"

static void
tell_name (gconstpointer data, SasValueCell *cell)
{
  const SasFollowUpRow *row = data;

  cell->first = g_strdup (row->name);
  cell->second = g_strdup (row->position);
}

/* What is done, once it is said; the kind with its article under it. */
static void
tell_what (gconstpointer data, SasValueCell *cell)
{
  const SasFollowUp *one = ((const SasFollowUpRow *) data)->follow_up;
  const char *label = sas_follow_up_label (one->kind), *basis = sas_follow_up_basis (one->kind);

  cell->first = g_strdup (*one->action != '\0' ? one->action : label);
  cell->second = *one->action != '\0' ? g_strdup_printf ("%s · %s", label, basis) : g_strdup (basis);
}

static void
tell_cause (gconstpointer data, SasValueCell *cell)
{
  const SasFollowUpRow *row = data;

  cell->first = g_strdup (sas_period_name (row->follow_up->period));
  cell->second = g_strdup (sas_predicate_label (row->predicate));
}

static void
tell_owner (gconstpointer data, SasValueCell *cell)
{
  const SasFollowUp *one = ((const SasFollowUpRow *) data)->follow_up;

  cell->first = g_strdup (one->owner != NULL ? one->owner : "–");
  cell->second = sas_date_to_display (one->due);
}

const char *
sas_follow_up_chip (guint standing)
{
  static const char *const classes[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = "acc", [SAS_STANDING_OPEN] = "plain-chip", [SAS_STANDING_DUE] = "warn", [SAS_STANDING_LATE] = "err",
    [SAS_STANDING_DONE] = "ok", [SAS_STANDING_DISMISSED] = "plain-chip",
  };

  g_return_val_if_fail (standing < SAS_STANDINGS, NULL);
  return classes[standing];
}

static void
tell_standing (gconstpointer data, SasValueCell *cell)
{
  const SasFollowUpRow *row = data;

  cell->first = g_strdup (sas_standing_label (row->standing));
  cell->second = sas_date_to_display (row->follow_up->done);
  cell->chip = sas_follow_up_chip (row->standing);
}

const SasValueColumn sas_follow_up_columns[SAS_FOLLOW_UP_COLUMNS] = {
  { N_("Employee"),   204, TRUE,  tell_name },
  { N_("Follow-up"),  240, TRUE,  tell_what },
  { N_("Cause"),      120, FALSE, tell_cause },
  { N_("Seen to by"), 186, FALSE, tell_owner },
  { N_("State"),      150, FALSE, tell_standing },
};
