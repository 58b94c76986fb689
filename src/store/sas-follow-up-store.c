#include "config.h"
#include "sas-audit.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-follow-up-store-private.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-rows.h"

SasRoles
sas_follow_up_roles (SasRoster *roster, const SasActor *actor, const char *nip, const char *appraiser, int year, SasPeriod period)
{
  const SasPerson *reviewer;

  if (actor->operator_)
    return SAS_ROLE_HR;
  if (g_strcmp0 (actor->nip, nip) == 0)
    return SAS_ROLE_EMPLOYEE;
  if (g_strcmp0 (actor->nip, appraiser) == 0)
    return SAS_ROLE_APPRAISER;
  reviewer = sas_roster_reviewer_above (roster, nip, appraiser, sas_period_to (period, year));
  return reviewer != NULL && g_strcmp0 (actor->nip, reviewer->nip) == 0 ? SAS_ROLE_REVIEWER : SAS_ROLE_NONE;
}

/* Of the evaluation that gave cause, else as the staff data has it. (transfer full) (nullable) */
static char *
appraiser_of (SasDb *db, SasRoster *roster, const SasFollowUp *follow_up)
{
  char *nip = sas_db_text (db, NULL, "SELECT appraiser FROM evaluation WHERE person = (SELECT id FROM person WHERE nip = ?1) AND year = ?2 "
                           "AND period = ?3 AND state <> 'void'", "sis", follow_up->nip, (gint64) follow_up->year,
                           sas_periods[follow_up->period]);
  const SasPerson *person = nip == NULL ? sas_roster_appraiser (roster, follow_up->nip, sas_period_to (follow_up->period, follow_up->year)) : NULL;

  return nip != NULL || person == NULL ? nip : g_strdup (person->nip);
}

/* --- may he --- */

static gboolean
may_write (SasRoster *roster, const SasFollowUp *stored, const SasFollowUp *next, const char *appraiser, const SasActor *actor, GError **error)
{
  SasRoles roles = sas_follow_up_roles (roster, actor, next->nip, appraiser, next->year, next->period);
  gboolean is_owner = stored != NULL && g_strcmp0 (stored->owner_nip, actor->nip) == 0 && !actor->operator_;

  if (roles != SAS_ROLE_EMPLOYEE && sas_follow_up_may (next->kind, roles, is_owner))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not for this person to enter. Nothing was changed."),
               sas_follow_up_label (next->kind));
  return FALSE;
}

/* An entry stays about whom and what it is; the state is what the steps made it. */
static gboolean
keep_stored (const SasFollowUp *stored, SasFollowUp *next, GError **error)
{
  if (stored == NULL)
    {
      next->state = SAS_FOLLOW_UP_OPEN;
      next->done = SAS_DATE_NONE;
      sas_record_set_text (&sas_follow_up_type, next, "done_by", NULL);
      return TRUE;
    }
  if (!g_str_equal (stored->nip, next->nip) || stored->year != next->year || stored->period != next->period || stored->kind != next->kind)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                           _("An entry stays about its person, period and kind; enter another one. Nothing was changed."));
      return FALSE;
    }
  next->state = stored->state;
  next->done = stored->done;
  sas_record_set_text (&sas_follow_up_type, next, "done_by", stored->done_by);
  return TRUE;
}

/* --- what is usual --- */

static const SasPerson *
usual_owner (SasRoster *roster, const SasFollowUp *follow_up, const char *appraiser)
{
  SasRoles role = sas_follow_up_owner (follow_up->kind);

  if (role == SAS_ROLE_APPRAISER)
    return appraiser != NULL ? sas_roster_person (roster, appraiser) : NULL;
  if (role == SAS_ROLE_REVIEWER)
    return sas_roster_reviewer_above (roster, follow_up->nip, appraiser, sas_period_to (follow_up->period, follow_up->year));
  return NULL;
}

static void
name_owner (SasRoster *roster, SasFollowUp *follow_up, const char *appraiser)
{
  const SasPerson *owner = NULL;
  g_autofree char *name = NULL;

  if (follow_up->owner != NULL)
    return;
  owner = follow_up->owner_nip != NULL ? sas_roster_person (roster, follow_up->owner_nip) : usual_owner (roster, follow_up, appraiser);
  name = owner != NULL ? sas_person_full_name (owner) : g_strdup (_("Personnel unit"));
  sas_record_set_text (&sas_follow_up_type, follow_up, "owner", name);
  if (owner != NULL)
    sas_record_set_text (&sas_follow_up_type, follow_up, "owner_nip", owner->nip);
}

/* What the document recommends is what there is to do. */
static void
take_recommendation (SasDb *db, SasFollowUp *follow_up)
{
  g_autofree char *notes = NULL;

  if (follow_up->kind != SAS_FOLLOW_UP_RECOMMENDATION || *follow_up->action != '\0')
    return;
  notes = sas_db_text (db, NULL, "SELECT trim (notes, ' ' || char (9, 10, 13)) FROM evaluation WHERE person = (SELECT id FROM person "
                       "WHERE nip = ?1) AND year = ?2 AND period = ?3 AND state <> 'void'", "sis", follow_up->nip, (gint64) follow_up->year,
                       sas_periods[follow_up->period]);
  sas_record_set_text (&sas_follow_up_type, follow_up, "action", notes);
}

static gboolean
fill_in (SasDb *db, SasRoster *roster, SasFollowUp *follow_up, const char *appraiser, SasDate today, GError **error)
{
  g_autoptr (SasCalendar) calendar = NULL;

  name_owner (roster, follow_up, appraiser);
  take_recommendation (db, follow_up);
  if (follow_up->due != SAS_DATE_NONE)
    return TRUE;
  calendar = sas_holiday_store_calendar (db, error);
  if (calendar != NULL)
    follow_up->due = sas_calendar_add_days (calendar, today, sas_follow_up_days (follow_up->kind));
  return calendar != NULL;
}

/* --- writing --- */

/* A stored entry of the id; NULL without error for a new one. */
static gboolean
load_stored (SasDb *db, const char *id, SasFollowUp **stored, GError **error)
{
  GError *failure = NULL;

  *stored = *id != '\0' ? sas_rows_load (db, &sas_follow_up_type, id, &failure) : NULL;
  if (failure == NULL && *stored == NULL && *id != '\0')
    g_set_error_literal (&failure, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                         _("There is no such entry in the register. Nothing was changed; leave out its “id” to enter a new one."));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

SasFollowUp *
sas_follow_up_store_load (SasDb *db, const char *id, GError **error)
{
  SasFollowUp *stored = NULL;

  return load_stored (db, id, &stored, error) ? stored : NULL;
}

SasFollowUp *
sas_follow_up_store_find (SasDb *db, const char *nip, int year, SasPeriod period, SasFollowUpKind kind, GError **error)
{
  GError *failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, "SELECT id FROM follow_up WHERE nip = ?1 AND year = ?2 AND period = ?3 AND kind = ?4 "
                                     "ORDER BY rowid DESC LIMIT 1", "siss", nip, (gint64) year, sas_periods[period],
                                     sas_follow_up_kinds[kind]);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return id != NULL ? sas_follow_up_store_load (db, id, error) : sas_follow_up_new (nip, year, period, kind);
}

static gboolean
audit (SasDb *db, const SasFollowUp *stored, const SasFollowUp *next, const char *action, const SasActor *actor, GError **error)
{
  g_autofree char *digest = sas_digest_record (&sas_follow_up_type, next);
  g_autofree char *label = g_strdup_printf ("%s %d %s %s", next->nip, next->year, sas_periods[next->period], sas_follow_up_kinds[next->kind]);
  const SasAuditRow row = {
    .action = action, .subject = "follow_up", .subject_id = next->id, .label = label,
    .before = stored != NULL ? sas_follow_up_states[stored->state] : "", .after = sas_follow_up_states[next->state], .note = next->note,
    .digest = digest,
  };

  return sas_audit_append (db, &row, actor, error);
}

static gboolean
write_entry (SasDb *db, const SasFollowUp *stored, SasFollowUp *next, const char *action, const SasActor *actor, GError **error)
{
  gboolean done;

  sas_record_set_text (&sas_follow_up_type, next, "recorded_by", actor->name);
  if (stored == NULL)
    done = sas_rows_give_ids (db, &sas_follow_up_type, next, NULL, error) && sas_rows_insert (db, &sas_follow_up_type, next, error);
  else
    done = sas_rows_update (db, &sas_follow_up_type, stored, next, error);
  return done && audit (db, stored, next, action, actor, error);
}

static void
put_back (SasFollowUp *follow_up, SasFollowUp *next)
{
  SasFollowUp swap = *follow_up;

  *follow_up = *next;
  *next = swap;
}

static gboolean
check (SasRoster *roster, const SasFollowUp *follow_up, GError **error)
{
  const char *const nips[] = { follow_up->nip, follow_up->owner_nip };

  for (guint i = 0; i < G_N_ELEMENTS (nips); i++)
    if (nips[i] != NULL && sas_roster_person (roster, nips[i]) == NULL)
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("Nobody in this office has the number %s. Nothing was changed."), nips[i]);
        return FALSE;
      }
  return sas_follow_up_check (follow_up, error);
}

gboolean
sas_follow_up_store_save (SasDb *db, SasRoster *roster, SasFollowUp *follow_up, SasDate today, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasFollowUp) next = sas_follow_up_copy (follow_up), stored = NULL;
  g_autofree char *appraiser = NULL;

  g_return_val_if_fail (db != NULL && roster != NULL && follow_up != NULL && actor != NULL, FALSE);

  if (!check (roster, next, error) || !sas_tx_begin (&tx, db, error) || !load_stored (db, next->id, &stored, error))
    return FALSE;
  appraiser = appraiser_of (db, roster, next);
  if (!keep_stored (stored, next, error) || !may_write (roster, stored, next, appraiser, actor, error) ||
      !fill_in (db, roster, next, appraiser, today, error) ||
      !write_entry (db, stored, next, stored == NULL ? "create" : "edit", actor, error) || !sas_tx_commit (&tx, error))
    return FALSE;
  put_back (follow_up, next);
  return TRUE;
}

/* Whether the proposal is still one: two people may have seen it. */
static gboolean
is_free (SasDb *db, const SasFollowUp *follow_up, GError **error)
{
  gint64 there = sas_db_number (db, 0, error, "SELECT count(*) FROM follow_up WHERE nip = ?1 AND year = ?2 AND period = ?3 AND kind = ?4",
                                "siss", follow_up->nip, (gint64) follow_up->year, sas_periods[follow_up->period],
                                sas_follow_up_kinds[follow_up->kind]);

  if (there > 0)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                         _("Somebody has taken up or dismissed this already. Nothing was changed; look at the register."));
  return there == 0;
}

static gboolean
may_step (SasDb *db, const SasFollowUp *stored, const SasFollowUp *next, SasFollowUpStep step, GError **error)
{
  static const SasStanding standings[SAS_FOLLOW_UP_STATES] = {
    [SAS_FOLLOW_UP_OPEN] = SAS_STANDING_OPEN, [SAS_FOLLOW_UP_DONE] = SAS_STANDING_DONE, [SAS_FOLLOW_UP_DISMISSED] = SAS_STANDING_DISMISSED,
  };
  SasStanding standing = stored != NULL ? standings[stored->state] : SAS_STANDING_PROPOSED;

  if (stored == NULL && !is_free (db, next, error))
    return FALSE;
  if (sas_follow_up_has_step (standing, step))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("This entry is “%s”: that step is not open to it. Nothing was changed."),
               sas_standing_label (standing));
  return FALSE;
}

gboolean
sas_follow_up_store_act (SasDb *db, SasRoster *roster, SasFollowUp *follow_up, SasFollowUpStep step, const char *note, SasDate day,
                         const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasFollowUp) next = sas_follow_up_copy (follow_up), stored = NULL;
  g_autofree char *appraiser = NULL;

  g_return_val_if_fail (db != NULL && roster != NULL && follow_up != NULL && actor != NULL, FALSE);

  if (!check (roster, next, error) || !sas_tx_begin (&tx, db, error) || !load_stored (db, next->id, &stored, error))
    return FALSE;
  appraiser = appraiser_of (db, roster, next);
  if (!keep_stored (stored, next, error) || !may_write (roster, stored, next, appraiser, actor, error) ||
      !may_step (db, stored, next, step, error) || !fill_in (db, roster, next, appraiser, day, error) ||
      !sas_follow_up_take_step (next, step, day, note, actor, error) ||
      !write_entry (db, stored, next, sas_follow_up_steps[step], actor, error) || !sas_tx_commit (&tx, error))
    return FALSE;
  put_back (follow_up, next);
  return TRUE;
}
