#include "config.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-method.h"
#include "sas-plan-check.h"
#include "sas-plan-store-private.h"
#include "sas-rows.h"

/* The person with a number, by the number of today or an earlier one. */
#define PERSON "coalesce ((SELECT id FROM person WHERE nip = ?1), (SELECT person FROM person_number WHERE nip = ?1))"

/* --- loading --- */

static void
set_not_found (GError **error, const char *nip, int year)
{
  g_autoptr (GError) other = NULL;

  if (!sas_method_check (year, SAS_METHOD_PREDICATES, &other))
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, other->message);
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no plan of %s for %d."), nip, year);
}

/* NULL without error: there is none. (transfer full) */
static char *
find_version (SasDb *db, const char *nip, int year, int version, GError **error)
{
  const char *sql = version == SAS_PLAN_CURRENT
    ? "SELECT id FROM plan WHERE person = " PERSON " AND year = ?2 AND current = 1 AND ?3 = 0"
    : version == SAS_PLAN_IN_FORCE
    ? "SELECT id FROM plan WHERE person = " PERSON " AND year = ?2 AND state IN ('approved', 'closed') AND ?3 < 0 "
      "ORDER BY version DESC"
    : "SELECT id FROM plan WHERE person = " PERSON " AND year = ?2 AND version = ?3";

  return sas_db_text (db, error, sql, "sii", nip, (gint64) year, (gint64) version);
}

gint64
sas_plan_revision (SasDb *db, const char *id, GError **error)
{
  return sas_db_number (db, 0, error, "SELECT revision FROM plan WHERE id = ?1", "s", id);
}

/* The value and its revision, in whatever transaction there is. */
static SasPlan *
load (SasDb *db, const char *id, gint64 *revision, GError **error)
{
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 number = sas_plan_revision (db, id, error);

  if (number == G_MININT64)
    return NULL;
  plan = sas_rows_load (db, &sas_plan_type, id, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (plan == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This plan is not in the office file. Nothing was changed."));
  else if (revision != NULL)
    *revision = number;
  return g_steal_pointer (&plan);
}

SasPlan *
sas_plan_store_load (SasDb *db, const char *nip, int year, int version, gint64 *revision, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *id = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL && nip != NULL, NULL);

  if (!sas_tx_read (&tx, db, error))
    return NULL;
  id = find_version (db, nip, year, version, &failure);
  if (id != NULL)
    return load (db, id, revision, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (error, nip, year);
  return NULL;
}

SasPlan *
sas_plan_fetch (SasDb *db, const char *id, gint64 revision, GError **error)
{
  gint64 stands = 0;
  g_autoptr (SasPlan) plan = load (db, id, &stands, error);

  if (plan == NULL || revision == 0 || revision == stands)
    return g_steal_pointer (&plan);
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                       _("This plan was changed elsewhere in the meantime. Nothing was overwritten; "
                         "reload it, then make your change again."));
  return NULL;
}

/* --- saving --- */

gboolean
sas_plan_stamp (SasDb *db, const SasPlan *plan, const SasActor *actor, GError **error)
{
  g_autofree char *now = sas_time_now ();
  guint filled, parts, aligned, results;

  sas_plan_progress (plan, &filled, &parts);
  sas_plan_alignment (plan, &aligned, &results);
  return sas_db_do (db, error, "UPDATE plan SET revision = revision + 1, updated = ?2, updated_nip = ?3, updated_by = ?4, "
                    "filled = ?5, parts = ?6, aligned = ?7 WHERE id = ?1", "ssssiii", plan->id, now, actor->nip, actor->name,
                    (gint64) filled, (gint64) parts, (gint64) aligned);
}

/* Which version of a person's plan of a year lists show: the newest that is not cancelled, else the newest. */
gboolean
sas_plan_settle_current (SasDb *db, const char *id, GError **error)
{
  return sas_db_do (db, error,
                    "UPDATE plan SET current = (id = (SELECT id FROM plan "
                    "  WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1) ORDER BY state = 'cancelled', version DESC LIMIT 1)) "
                    "WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1)", "s", id);
}

gboolean
sas_plan_audit (SasDb *db, const SasPlan *plan, const char *action, int before, const char *note,
                const SasActor *actor, const char *role, GError **error)
{
  g_autofree char *digest = sas_digest_record (&sas_plan_type, plan);
  g_autofree char *label = g_strdup_printf ("%s %d v%d", plan->nip, plan->year, plan->version);
  SasAuditRow row = {
    .action = action, .subject = "plan", .subject_id = plan->id, .label = label, .note = note, .digest = digest, .role = role,
    .before = before < 0 ? "" : sas_plan_states[before], .after = sas_plan_states[plan->state],
  };

  return sas_plan_settle_current (db, plan->id, error) && sas_audit_append (db, &row, actor, error);
}

/* Whose plan it is and which version comes next. */
static gboolean
set_person (SasDb *db, const char *id, const char *nip, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *person = sas_db_text (db, &failure, "SELECT " PERSON, "s", nip);

  if (person != NULL)
    return sas_db_do (db, error, "UPDATE plan SET person = ?2 WHERE id = ?1", "ss", id, person);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                 _("Nobody in this office has the number %s. Add or import the person first, then store the plan; "
                   "nothing was changed."), nip);
  return FALSE;
}

gboolean
sas_plan_insert_draft (SasDb *db, SasPlan *plan, const SasActor *actor, GError **error)
{
  gint64 version = sas_db_number (db, 1, error, "SELECT coalesce (max (version), 0) + 1 FROM plan WHERE person = " PERSON " AND year = ?2",
                                  "si", plan->nip, (gint64) plan->year);

  if (version == G_MININT64)
    return FALSE;
  plan->version = (int) version;
  plan->state = SAS_PLAN_DRAFT;  /* a revision comes from an approved one */
  sas_record_set_text (&sas_plan_type, plan, "id", "");
  sas_record_free (&sas_people_type, g_steal_pointer (&plan->people));
  sas_record_free (&sas_approval_type, g_steal_pointer (&plan->approval));
  return sas_rows_give_ids (db, &sas_plan_type, plan, NULL, error) &&
         sas_rows_insert (db, &sas_plan_type, plan, error) &&
         set_person (db, plan->id, plan->nip, error) &&
         sas_plan_stamp (db, plan, actor, error);
}

/* The sentence of the workflow table when it allows no edit. */
static gboolean
may_edit (const SasPlan *plan, const SasActor *actor, GError **error)
{
  SasStepFacts facts = {
    .state = plan->state, .year = plan->year, .roles = sas_actor_roles (actor, plan, NULL), .today = sas_date_today (),
  };

  return sas_workflow_find ("edit", &facts, NULL, error) != NULL;
}

/* A cancelled plan, or one of a post that was left, does not stand in the way of a new one. */
static gboolean
may_begin (SasDb *db, const SasPlan *plan, GError **error)
{
  gint64 standing = sas_db_number (db, 0, error, "SELECT count(*) FROM plan WHERE person = " PERSON " AND year = ?2 AND current = 1 "
                                   "AND state NOT IN ('cancelled', 'superseded')", "si", plan->nip, (gint64) plan->year);

  if (standing > 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                 _("There already is a plan of %s for %d. Open that one; nothing was changed."), plan->nip, plan->year);
  return standing == 0;
}

/* p. 65 (6): the plan of a new post begins the day after the last one in the old post. */
static gboolean
begin_after_transfer (SasDb *db, SasPlan *plan, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *last = sas_db_text (db, &failure, "SELECT \"to\" FROM plan WHERE person = " PERSON " AND year = ?2 "
                                       "AND state = 'superseded' ORDER BY version DESC LIMIT 1", "si", plan->nip, (gint64) plan->year);
  SasDate left = last != NULL ? sas_date_from_iso (last) : SAS_DATE_NONE;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (left >= plan->from && left < plan->to)
    plan->from = left + 1;
  return TRUE;
}

/* A plan is made by the regulation of its year, and keeps it. */
static gboolean
is_by_its_regulation (const SasPlan *plan, GError **error)
{
  const char *regulation = sas_method_regulation (plan->year);

  return sas_method_check (plan->year, SAS_METHOD_PREDICATES, error) &&
         (g_str_equal (plan->regulation, regulation) ||
          sas_error_refuse (error, _("The plan of %d is made by %s; “%s” is not the regulation of that year. Nothing was changed."), plan->year,
                            sas_method_title (regulation), plan->regulation));
}

static gboolean
save_new (SasDb *db, SasPlan *plan, const SasActor *actor, GError **error)
{
  plan->state = SAS_PLAN_DRAFT;
  sas_record_free (&sas_amendment_type, g_steal_pointer (&plan->amendment));
  return is_by_its_regulation (plan, error) && may_begin (db, plan, error) && may_edit (plan, actor, error) && begin_after_transfer (db, plan, error) &&
         sas_plan_insert_draft (db, plan, actor, error) &&
         sas_plan_audit (db, plan, "create", -1, NULL, actor, NULL, error);
}

/* What only the store and the workflow know stays as it stands in the file. */
static void
keep_what_is_fixed (SasPlan *plan, const SasPlan *stored)
{
  sas_record_set_text (&sas_plan_type, plan, "nip", stored->nip);
  plan->year = stored->year;
  plan->version = stored->version;
  plan->state = stored->state;
  sas_record_set_text (&sas_plan_type, plan, "regulation", stored->regulation);
  sas_record_free (&sas_people_type, plan->people);
  plan->people = sas_record_copy (&sas_people_type, stored->people);
  sas_record_free (&sas_approval_type, plan->approval);
  plan->approval = sas_record_copy (&sas_approval_type, stored->approval);
  sas_record_free (&sas_amendment_type, plan->amendment);
  plan->amendment = sas_record_copy (&sas_amendment_type, stored->amendment);
}

/* Edits are not recorded one by one, but each change of hands is. */
static gboolean
audit_hand (SasDb *db, const SasPlan *plan, const SasActor *actor, GError **error)
{
  gint64 same = sas_db_number (db, 0, error, "SELECT updated_nip = ?2 AND updated_by = ?3 FROM plan WHERE id = ?1", "sss",
                               plan->id, actor->nip, actor->name);

  return same != G_MININT64 && (same == 1 || sas_plan_audit (db, plan, "edit", (int) plan->state, NULL, actor, NULL, error));
}

static gboolean
save_known (SasDb *db, SasPlan *plan, gint64 revision, gboolean *differs, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) stored = sas_plan_fetch (db, plan->id, revision, error);

  if (stored == NULL)
    return FALSE;
  keep_what_is_fixed (plan, stored);
  if (!sas_rows_give_ids (db, &sas_plan_type, plan, stored, error))
    return FALSE;
  *differs = !sas_plan_equal (plan, stored);
  return !*differs ||
         (may_edit (stored, actor, error) &&
          sas_rows_update (db, &sas_plan_type, stored, plan, error) &&
          audit_hand (db, plan, actor, error) &&
          sas_plan_stamp (db, plan, actor, error));
}

gboolean
sas_plan_write (SasDb *db, SasPlan *plan, gint64 revision, gboolean *differs, const SasActor *actor, GError **error)
{
  *differs = TRUE;
  return revision == 0 ? save_new (db, plan, actor, error) : save_known (db, plan, revision, differs, actor, error);
}

/* The value changes hands only after the commit: until then the caller's stays as it was. */
static gboolean
save (SasDb *db, SasPlan *plan, gint64 *revision, const SasActor *actor, SasTx *tx, GError **error)
{
  g_autoptr (SasPlan) next = sas_plan_copy (plan);
  gboolean differs;
  gint64 stands;
  SasPlan swap;

  if (!sas_plan_write (db, next, *revision, &differs, actor, error))
    return FALSE;
  stands = sas_plan_revision (db, next->id, error);
  if (stands == G_MININT64 || (differs && !sas_tx_commit (tx, error)))
    return FALSE;
  swap = *plan;
  *plan = *next;
  *next = swap;
  *revision = stands;
  return TRUE;
}

gboolean
sas_plan_store_save (SasDb *db, SasPlan *plan, gint64 *revision, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  g_return_val_if_fail (db != NULL && plan != NULL && revision != NULL && actor != NULL, FALSE);

  return sas_tx_begin (&tx, db, error) && save (db, plan, revision, actor, &tx, error);
}

/* Whether @plan is not @last again but the one after it: that was cancelled, or ends where the employee left the post. */
static gboolean
is_followed (const SasPlan *last, const SasPlan *plan)
{
  return last->state == SAS_PLAN_CANCELLED || (last->state == SAS_PLAN_SUPERSEDED && plan->to > last->to);
}

/* The version that `set plan` means: the one it names when the file has it, else the current one; NULL: a new plan. */
static SasPlan *
find_target (SasDb *db, const SasPlan *plan, gint64 *revision, GError **error)
{
  g_autofree char *current = find_version (db, plan->nip, plan->year, SAS_PLAN_CURRENT, error);
  g_autofree char *named = current != NULL ? find_version (db, plan->nip, plan->year, plan->version, error) : NULL;
  g_autoptr (SasPlan) target = current != NULL ? load (db, named != NULL ? named : current, revision, error) : NULL;

  if (target != NULL && g_strcmp0 (named, current) == 0 && is_followed (target, plan))
    *revision = 0;
  return g_steal_pointer (&target);
}

gboolean
sas_plan_store_set (SasDb *db, SasPlan *plan, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasPlan) target = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 revision = 0;

  g_return_val_if_fail (db != NULL && plan != NULL && actor != NULL, FALSE);

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  target = find_target (db, plan, &revision, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (target != NULL && revision != 0)
    sas_record_set_text (&sas_plan_type, plan, "id", target->id);
  return save (db, plan, &revision, actor, &tx, error);
}
