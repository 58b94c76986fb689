/* Whose team in which period: the two choices of the page and the places that other pages name. */
#include "config.h"
#include "sas-evaluation-page-private.h"
#include "sas-i18n.h"
#include "sas-period-choice.h"

/* --- periods --- */

/* What is evaluated at the moment: the period before the present one until its days are over, and in the days of the year's own
 * evaluation the year. */
static SasPeriod
period_now (SasEvaluationPage *self)
{
  int year = sas_session_get_year (self->session);
  SasDate today = sas_date_today (), end = sas_period_to (SAS_PERIOD_ANNUAL, year);
  SasPeriod now;

  if (today > end)
    return SAS_PERIOD_ANNUAL;
  if (today < sas_period_from (SAS_PERIOD_ANNUAL, year))
    return sas_period_at (sas_period_choice_cycle (self->session), sas_period_from (SAS_PERIOD_ANNUAL, year));
  now = sas_period_at (sas_period_choice_cycle (self->session), today);
  return now > SAS_PERIOD_Q1 && now != SAS_PERIOD_M01 && today < sas_period_window_opens (&sas_period_window_default, now, year)
           ? (SasPeriod) (now - 1) : now;
}

/* The one that is looked at stays; for another year or person it is what is evaluated now. */
void
sas_evaluation_page_fill_periods (SasEvaluationPage *self)
{
  gboolean looked_at = sas_evaluation_desk_get_appraiser (self->desk) != NULL;
  SasPeriod now = period_now (self);

  self->choosing = TRUE;
  sas_period_choice_fill (self->period, self->session, TRUE, looked_at ? sas_evaluation_desk_get_period (self->desk) : now, now);
  self->choosing = FALSE;
}

/* --- teams --- */

/* Everybody who appraises somebody on that day, in the order of the staff list. */
static GPtrArray *
find_teams (SasEvaluationPage *self)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  const SasActor *actor = sas_session_get_actor (self->session);
  GPtrArray *people = sas_roster_people (roster), *teams = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) appraisers = g_hash_table_new (g_str_hash, g_str_equal);
  SasDate day = MIN (sas_date_today (), sas_period_to (SAS_PERIOD_ANNUAL, sas_session_get_year (self->session)));

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *appraiser = sas_roster_appraiser (roster, ((const SasPerson *) people->pdata[i])->nip, day);

      if (appraiser != NULL && (actor->operator_ || g_str_equal (appraiser->nip, actor->nip)))
        g_hash_table_add (appraisers, appraiser->nip);
    }
  for (guint i = 0; i < people->len; i++)
    if (g_hash_table_contains (appraisers, ((const SasPerson *) people->pdata[i])->nip))
      g_ptr_array_add (teams, g_strdup (((const SasPerson *) people->pdata[i])->nip));
  return teams;
}

static char *
team_label (SasEvaluationPage *self, const char *nip)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  const SasUnit *unit = sas_roster_unit_at (roster, nip, sas_date_today ());

  return g_strdup_printf ("%s · %s", sas_roster_person (roster, nip)->name, unit != NULL ? unit->name : "–");
}

static guint
team_place (SasEvaluationPage *self, const char *nip)
{
  for (guint i = 0; i < self->teams->len; i++)
    if (g_strcmp0 (self->teams->pdata[i], nip) == 0)
      return i;
  return 0;
}

void
sas_evaluation_page_fill_teams (SasEvaluationPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *now = sas_evaluation_desk_get_appraiser (self->desk);

  g_clear_pointer (&self->teams, g_ptr_array_unref);
  self->teams = find_teams (self);
  for (guint i = 0; i < self->teams->len; i++)
    {
      g_autofree char *label = team_label (self, self->teams->pdata[i]);

      gtk_string_list_append (names, label);
    }
  self->choosing = TRUE;
  gtk_drop_down_set_model (self->team, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->team, team_place (self, now != NULL ? now : sas_session_get_actor (self->session)->nip));
  self->choosing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->team), self->teams->len > 1);
  sas_evaluation_page_chosen (self);
}

void
sas_evaluation_page_chosen (SasEvaluationPage *self)
{
  guint place = gtk_drop_down_get_selected (self->team);
  const char *team = place < self->teams->len ? self->teams->pdata[place] : NULL;
  SasPeriod period = sas_period_choice_get (self->period, self->session);

  if (self->choosing)
    return;
  if (team != NULL && g_strcmp0 (team, sas_evaluation_desk_get_appraiser (self->desk)) == 0 && period == sas_evaluation_desk_get_period (self->desk))
    {
      sas_evaluation_desk_reload (self->desk);   /* the same as before: who works on it stays where he is */
      return;
    }
  self->placed = FALSE;
  sas_evaluation_desk_set_team (self->desk, team, period);
  sas_app_page_subtitle_changed (SAS_APP_PAGE (self));
}

/* --- places --- */

/* Chooses @nip's team where it is among those that can be chosen. */
static void
choose_team (SasEvaluationPage *self, const char *nip)
{
  if (g_ptr_array_find_with_equal_func (self->teams, nip, g_str_equal, NULL))
    gtk_drop_down_set_selected (self->team, team_place (self, nip));
}

static void
choose_word (SasEvaluationPage *self, const char *word)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  const SasPerson *person = sas_roster_person (roster, word);
  const SasPerson *appraiser = person != NULL ? sas_roster_appraiser (roster, person->nip, sas_date_today ()) : NULL;
  int period = sas_period_find (word);

  if (period >= 0)
    sas_period_choice_select (self->period, self->session, (SasPeriod) period);
  else if (*word == '@')
    choose_team (self, word + 1);
  else if (person != NULL)
    {
      g_free (self->wanted);
      self->wanted = g_strdup (person->nip);
      if (appraiser != NULL)
        choose_team (self, appraiser->nip);
    }
}

void
sas_evaluation_page_go_to_place (SasEvaluationPage *self, const char *place)
{
  g_auto (GStrv) words = g_strsplit (place, " ", -1);

  self->choosing = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    choose_word (self, words[i]);
  self->choosing = FALSE;
  sas_evaluation_page_chosen (self);
}
