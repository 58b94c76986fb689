/* Rows of a list of posts become assignments: definitive posts, Plt, Plh, delegation, study leave. */
#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-private.h"

static const struct { const char *word; SasAssignmentKind kind; } kinds[] = {
  { "definitif", SAS_ASSIGNMENT_DEFINITIVE }, { "plt", SAS_ASSIGNMENT_PLT }, { "plt.", SAS_ASSIGNMENT_PLT },
  { "pelaksana tugas", SAS_ASSIGNMENT_PLT }, { "plh", SAS_ASSIGNMENT_PLH }, { "plh.", SAS_ASSIGNMENT_PLH },
  { "pelaksana harian", SAS_ASSIGNMENT_PLH }, { "delegasi", SAS_ASSIGNMENT_DELEGATED },
  { "delegated", SAS_ASSIGNMENT_DELEGATED },
  { "pendelegasian", SAS_ASSIGNMENT_DELEGATED }, { "tugas-belajar", SAS_ASSIGNMENT_STUDY },
  { "tugas belajar", SAS_ASSIGNMENT_STUDY },
};

static void
read_kind (SasPlanner *planner, SasAssignment *post)
{
  g_autofree char *word = sas_import_fold (planner->texts[POST_KIND]);
  g_autofree char *quoted = sas_charset_shorten (planner->texts[POST_KIND], 40);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].word, word))
      {
        post->kind = kinds[i].kind;
        return;
      }
  sas_planner_reject (planner, POST_KIND, "kind-unknown",
                      g_strdup_printf (_("\"%s\" is none of definitif, plt, plh, delegasi, tugas-belajar."), quoted));
}

static void
read_person (SasPlanner *planner, SasAssignment *post)
{
  const char *text = planner->texts[POST_NIP];
  SasNip nip = sas_nip_parse (text);

  sas_record_set_text (&sas_assignment_type, post, "nip", nip.number);
  if (text[0] == '\0')
    sas_planner_reject (planner, POST_NIP, "nip-missing", g_strdup (_("The NIP is empty.")));
  else if (!nip.valid)
    sas_planner_reject (planner, POST_NIP, sas_import_nip_code (&nip), sas_nip_explain (&nip));
  else if (sas_roster_person (planner->office, nip.number) == NULL)
    sas_planner_reject (planner, POST_NIP, "person-unknown",
                        g_strdup_printf (_("Nobody in the office has the NIP %s."), nip.number));
  else if (strcmp (text, nip.number) != 0)
    sas_planner_cleaned (planner, POST_NIP, nip.number);
}

static void
read_unit (SasPlanner *planner, SasAssignment *post)
{
  if (post->unit != NULL && sas_roster_unit (planner->office, post->unit) == NULL)
    sas_planner_reject (planner, POST_UNIT, "unit-unknown",
                        g_strdup_printf (_("The unit \"%s\" is not known."), post->unit));
  if (post->unit == NULL && post->kind != SAS_ASSIGNMENT_STUDY)
    sas_planner_reject (planner, POST_UNIT, "unit-missing", g_strdup_printf (_("The unit is empty%s."), ""));
}

static void
read_days (SasPlanner *planner, SasAssignment *post)
{
  post->from = sas_planner_date (planner, POST_FROM);
  post->to = sas_planner_date (planner, POST_TO);
  if (planner->texts[POST_FROM][0] == '\0')
    sas_planner_reject (planner, POST_FROM, "date-missing", g_strdup (_("The first day (TMT) is empty.")));
  if (post->from != SAS_DATE_NONE && post->to != SAS_DATE_NONE && post->to < post->from)
    sas_planner_reject (planner, POST_TO, "dates-reversed", g_strdup (_("The last day lies before the first.")));
}

static const SasAssignment *
find_same (SasRoster *roster, const SasAssignment *post)
{
  GPtrArray *posts = sas_roster_assignments_of (roster, post->nip);

  for (guint i = 0; i < posts->len; i++)
    if (sas_assignment_same_post (posts->pdata[i], post))
      return posts->pdata[i];
  return NULL;
}

static void
settle (SasPlanner *planner, SasAssignment *post, SasRoster *seen)
{
  const SasAssignment *old = find_same (planner->office, post);
  SasAssignment *merged = post;

  if (find_same (seen, post) != NULL)
    {
      sas_planner_warn (planner, POST_NIP, "duplicate-identical",
                        g_strdup (_("The same post stands further up; the first row counts.")));
      sas_assignment_free (post);
      return;
    }
  sas_roster_put_assignment (seen, sas_assignment_copy (post));
  if (old != NULL)   /* what the file has no column for stays */
    {
      merged = sas_assignment_copy (old);
      sas_planner_fill (planner, &sas_assignment_type, merged);
      sas_record_set_text (&sas_assignment_type, merged, "nip", post->nip);
      if (sas_planner_has (planner, POST_TO))
        merged->to = post->to;
      sas_assignment_free (post);
    }
  if (sas_planner_settle (planner, &sas_assignment_type, old, merged, merged->nip,
                          merged->position) == SAS_VERDICT_SAME)
    sas_assignment_free (merged);
  else
    sas_roster_put_assignment (planner->import->changes, merged);
}

void
sas_import_plan_assignments (SasPlanner *self)
{
  g_autoptr (SasRoster) seen = sas_roster_new ();

  for (self->row = self->map.header + 1; self->row < sas_sheet_n_rows (self->sheet); self->row++)
    {
      g_autoptr (SasAssignment) post = sas_assignment_new ();

      sas_planner_read_row (self);
      sas_planner_fill (self, &sas_assignment_type, post);
      read_person (self, post);
      read_kind (self, post);
      read_unit (self, post);
      read_days (self, post);
      if (self->rejected[self->row])
        sas_planner_list_rejected (self, self->texts[POST_NIP], self->texts[POST_POSITION]);
      else
        settle (self, g_steal_pointer (&post), seen);
    }
}
