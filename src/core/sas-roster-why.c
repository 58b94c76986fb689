#include "config.h"
#include "sas-i18n.h"
#include "sas-roster-why.h"

static gboolean
is_acting (const SasAssignment *post)
{
  return post->kind == SAS_ASSIGNMENT_PLT || post->kind == SAS_ASSIGNMENT_PLH || post->kind == SAS_ASSIGNMENT_DELEGATED;
}

const SasAssignment *
sas_roster_acting_in (SasRoster *self, const char *unit_code, SasDate date)
{
  GPtrArray *posts = sas_roster_assignments_in (self, unit_code);

  for (guint i = 0; unit_code != NULL && i < posts->len; i++)
    if (is_acting (posts->pdata[i]) && sas_assignment_covers (posts->pdata[i], date))
      return posts->pdata[i];
  return NULL;
}

char *
sas_assignment_title (const SasAssignment *assignment, const SasUnit *unit)
{
  static const char *const before[SAS_ASSIGNMENT_KINDS] = { "", "Plt. ", "Plh. ", "", "" };
  const char *position = assignment->position;

  if (position == NULL && unit != NULL)
    position = unit->head_position != NULL ? unit->head_position : unit->name;
  return g_strconcat (before[assignment->kind], position != NULL ? position : "", NULL);
}

static char *
since (const SasAssignment *post, const SasUnit *unit)
{
  g_autofree char *title = sas_assignment_title (post, unit);
  g_autofree char *from = sas_date_to_display (post->from);

  return post->from == SAS_DATE_NONE ? g_steal_pointer (&title) : g_strdup_printf (_("%s since %s"), title, from);
}

/* p. 89 (5): who leads a unit as Plt answers to the head of the unit above it. */
static char *
explain_own_plt (SasRoster *self, const char *nip, const SasPerson *appraiser, SasDate date)
{
  GPtrArray *posts = sas_roster_assignments_of (self, nip);

  for (guint i = 0; i < posts->len; i++)
    {
      const SasAssignment *post = posts->pdata[i];
      const SasUnit *led = sas_roster_unit (self, post->unit);
      const SasPerson *leader = led != NULL && led->parent_code != NULL ? sas_roster_leader_at (self, led->parent_code, date) : NULL;

      if (post->kind == SAS_ASSIGNMENT_PLT && sas_assignment_covers (post, date) && leader == appraiser)
        {
          g_autofree char *title = since (post, led);

          return g_strdup_printf (_("The person is %s and answers to the head of the unit above it."), title);
        }
    }
  return NULL;
}

/* The first unit from @unit upwards that @appraiser leads, NULL when he leads none of them. */
static const SasUnit *
led_upwards (SasRoster *self, const SasUnit *unit, const SasPerson *appraiser, SasDate date)
{
  guint steps = sas_roster_units (self)->len;

  for (; unit != NULL && steps-- > 0; unit = sas_roster_unit (self, unit->parent_code))
    if (sas_roster_leader_at (self, unit->code, date) == appraiser)
      return unit;
  return NULL;
}

static char *
explain_leader (SasRoster *self, const char *nip, const SasUnit *unit, const SasUnit *led, SasDate date)
{
  const SasAssignment *acting = sas_roster_acting_in (self, led->code, date);
  const SasPerson *own = sas_roster_leader_at (self, unit->code, date);
  const char *post = unit->head_position != NULL ? unit->head_position : unit->name;
  const char *above = led->head_position != NULL ? led->head_position : led->name;

  if (led == unit)
    return acting != NULL ? since (acting, led) : g_strdup_printf (_("Head of the unit: %s"), above);
  if (own == NULL)
    return g_strdup_printf (_("The post of %s is empty; the next superior is %s."), post, above);
  if (g_strcmp0 (own->nip, nip) == 0)
    return g_strdup_printf (_("Leads %s; the superior is %s."), unit->name, above);
  return g_strdup (above);
}

char *
sas_roster_explain_appraiser (SasRoster *self, const char *nip, SasDate date)
{
  const SasPerson *person = sas_roster_person (self, nip);
  const SasPerson *appraiser = person != NULL ? sas_roster_appraiser (self, nip, date) : NULL;
  const SasUnit *unit = person != NULL ? sas_roster_unit_at (self, nip, date) : NULL;
  const SasUnit *led;
  char *why;

  if (person == NULL)
    return NULL;
  if (appraiser == NULL)
    return g_strdup (person->superior_name != NULL ? _("Named in the staff data; has no NIP.") : _("Nobody is known: name a superior, or the head of the unit."));
  why = explain_own_plt (self, nip, appraiser, date);
  if (why != NULL)
    return why;
  led = led_upwards (self, unit, appraiser, date);
  return led != NULL ? explain_leader (self, nip, unit, led, date) : g_strdup (_("Named as superior in the staff data."));
}
