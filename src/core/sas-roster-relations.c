/* Who answers for whom on a day. PermenPANRB 6/2022, pp. 45, 65, 89-92; the cases:
 * direct superior, upwards past an empty post, Plt and Plh, delegation, transfer. */
#include "config.h"
#include "sas-roster.h"

static gboolean
is_acting (const SasAssignment *assignment)
{
  return assignment->kind == SAS_ASSIGNMENT_PLT || assignment->kind == SAS_ASSIGNMENT_PLH ||
         assignment->kind == SAS_ASSIGNMENT_DELEGATED;
}

/* The post of @kind that somebody holds on a day; the latest begun wins. */
static const SasAssignment *
post_at (SasRoster *self, const char *nip, SasAssignmentKind kind, SasDate date)
{
  GPtrArray *posts = sas_roster_assignments_of (self, nip);
  const SasAssignment *best = NULL;

  for (guint i = 0; i < posts->len; i++)
    {
      const SasAssignment *post = posts->pdata[i];

      if (post->kind == kind && sas_assignment_covers (post, date) && (best == NULL || best->from <= post->from))
        best = post;
    }
  return best;
}

/* Who acts for a unit's head on a day: delegation before Plh before Plt, since the later letter is the narrower one. */
static const SasAssignment *
acting_in (SasRoster *self, const char *unit_code, SasDate date)
{
  static const SasAssignmentKind order[] = { SAS_ASSIGNMENT_DELEGATED, SAS_ASSIGNMENT_PLH, SAS_ASSIGNMENT_PLT };
  GPtrArray *posts = sas_roster_assignments_in (self, unit_code);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < posts->len; i++)
      {
        const SasAssignment *post = posts->pdata[i];

        if (post->kind == order[k] && sas_assignment_covers (post, date) && sas_roster_person (self, post->nip) != NULL)
          return post;
      }
  return NULL;
}

/* Is @nip's acting post in this unit dated, and none of its dates holds on @date? */
static gboolean
acts_on_other_days (SasRoster *self, const char *nip, const char *unit_code, SasDate date)
{
  GPtrArray *posts = sas_roster_assignments_in (self, unit_code);
  gboolean other = FALSE;

  for (guint i = 0; i < posts->len; i++)
    {
      const SasAssignment *post = posts->pdata[i];

      if (!is_acting (post) || g_strcmp0 (post->nip, nip) != 0)
        continue;
      if (sas_assignment_covers (post, date))
        return FALSE;
      other = TRUE;
    }
  return other;
}

static const char *
unit_code_at (SasRoster *self, const char *nip, SasDate date)
{
  const SasAssignment *post = post_at (self, nip, SAS_ASSIGNMENT_DEFINITIVE, date);
  const SasPerson *person = sas_roster_person (self, nip);

  if (post != NULL && post->unit != NULL)
    return post->unit;
  return person != NULL ? person->unit : NULL;
}

const SasUnit *
sas_roster_unit_at (SasRoster *self, const char *nip, SasDate date)
{
  return sas_roster_unit (self, unit_code_at (self, nip, date));
}

/* The head by the unit's own record, unless his posts say that he was elsewhere on that day. */
static const SasPerson *
head_at (SasRoster *self, const SasUnit *unit, SasDate date)
{
  const SasPerson *head = sas_roster_person (self, unit->head_nip);
  const SasAssignment *post;

  if (head == NULL || unit->head_state == SAS_HEAD_VACANT || acts_on_other_days (self, head->nip, unit->code, date))
    return NULL;
  post = post_at (self, head->nip, SAS_ASSIGNMENT_DEFINITIVE, date);
  if (unit->head_state != SAS_HEAD_PLT && post != NULL && post->unit != NULL && !g_str_equal (post->unit, unit->code))
    return NULL;
  return head;
}

const SasPerson *
sas_roster_leader_at (SasRoster *self, const char *unit_code, SasDate date)
{
  const SasUnit *unit = sas_roster_unit (self, unit_code);
  const SasAssignment *acting = acting_in (self, unit_code, date);

  if (unit == NULL)
    return NULL;
  return acting != NULL ? sas_roster_person (self, acting->nip) : head_at (self, unit, date);
}

/* The first leader, other than @nip, of @unit_code or of a unit above it (p. 89 (2): an empty post goes upwards). */
static const SasPerson *
leader_upwards (SasRoster *self, const char *unit_code, const char *nip, SasDate date)
{
  guint steps = sas_roster_units (self)->len;

  for (const SasUnit *unit = sas_roster_unit (self, unit_code); unit != NULL && steps-- > 0;
       unit = sas_roster_unit (self, unit->parent_code))
    {
      const SasPerson *leader = sas_roster_leader_at (self, unit->code, date);

      if (leader != NULL && g_strcmp0 (leader->nip, nip) != 0)
        return leader;
    }
  return NULL;
}

static gboolean
is_at_or_above (SasRoster *self, const char *unit_code, const char *lower)
{
  guint steps = sas_roster_units (self)->len;

  for (const SasUnit *unit = sas_roster_unit (self, lower); unit != NULL && steps-- > 0;
       unit = sas_roster_unit (self, unit->parent_code))
    if (g_strcmp0 (unit->code, unit_code) == 0)
      return TRUE;
  return FALSE;
}

/* Does @nip act in this unit or in one above it, but on other days only? */
static gboolean
acts_above_on_other_days (SasRoster *self, const char *nip, const char *lower, SasDate date)
{
  guint steps = sas_roster_units (self)->len;

  for (const SasUnit *unit = sas_roster_unit (self, lower); unit != NULL && steps-- > 0;
       unit = sas_roster_unit (self, unit->parent_code))
    if (acts_on_other_days (self, nip, unit->code, date))
      return TRUE;
  return FALSE;
}

/* The superior named in the staff record speaks of today. He holds on @date too when the person was then in the same
 * unit, nobody else was acting there, and the named one's own dated posts do not put him elsewhere. */
static const SasPerson *
named_superior (SasRoster *self, const SasPerson *person, const char *unit_code, SasDate date)
{
  const SasPerson *superior = sas_roster_person (self, person->superior);
  const SasUnit *unit = sas_roster_unit (self, unit_code);
  const SasAssignment *acting = acting_in (self, unit_code, date);
  const char *then;

  if (superior == NULL || superior == person || g_strcmp0 (unit_code, person->unit) != 0)
    return NULL;
  if (acting != NULL && !g_str_equal (acting->nip, person->nip) && !g_str_equal (acting->nip, superior->nip) &&
      unit != NULL && g_strcmp0 (unit->head_nip, person->nip) != 0)
    return NULL;
  then = unit_code_at (self, superior->nip, date);
  if (is_at_or_above (self, then, unit_code))
    return superior;
  return g_strcmp0 (then, superior->unit) == 0 && !acts_above_on_other_days (self, superior->nip, unit_code, date)
         ? superior : NULL;
}

const SasPerson *
sas_roster_appraiser (SasRoster *self, const char *nip, SasDate date)
{
  const SasPerson *person = sas_roster_person (self, nip);
  const SasAssignment *plt = post_at (self, nip, SAS_ASSIGNMENT_PLT, date);
  const SasUnit *unit;
  const SasPerson *superior;

  if (person == NULL)
    return NULL;
  if (plt != NULL)   /* p. 89 (5): the head of the unit to which he reports as Plt */
    {
      const SasUnit *led = sas_roster_unit (self, plt->unit);
      const SasPerson *leader = led != NULL ? leader_upwards (self, led->parent_code, nip, date) : NULL;

      if (leader != NULL)
        return leader;
    }
  unit = sas_roster_unit_at (self, nip, date);
  superior = named_superior (self, person, unit != NULL ? unit->code : NULL, date);
  return superior != NULL ? superior : leader_upwards (self, unit != NULL ? unit->code : NULL, nip, date);
}

const SasPerson *
sas_roster_reviewer (SasRoster *self, const char *nip, SasDate date)
{
  return sas_roster_reviewer_above (self, nip, NULL, date);
}

const SasPerson *
sas_roster_reviewer_above (SasRoster *self, const char *nip, const char *appraiser, SasDate date)
{
  const SasPerson *given = appraiser == NULL ? sas_roster_appraiser (self, nip, date) : NULL;
  const char *below = given != NULL ? given->nip : appraiser;
  const SasPerson *reviewer = below != NULL ? sas_roster_appraiser (self, below, date) : NULL;

  return reviewer != NULL && g_strcmp0 (reviewer->nip, nip) != 0 ? reviewer : NULL;
}

/* The acting post in which @nip stands in @unit_code on a day; NULL when he stands there as himself. */
static const SasAssignment *
capacity (SasRoster *self, const char *nip, const char *unit_code, SasDate date)
{
  const SasAssignment *acting = unit_code != NULL ? acting_in (self, unit_code, date) : NULL;

  return acting != NULL && acting->kind != SAS_ASSIGNMENT_DELEGATED && g_str_equal (acting->nip, nip) ? acting : NULL;
}

static const char *
definitive_position (SasRoster *self, const char *nip, SasDate date)
{
  const SasAssignment *post = post_at (self, nip, SAS_ASSIGNMENT_DEFINITIVE, date);
  const SasPerson *person = sas_roster_person (self, nip);

  if (post != NULL && post->position != NULL)
    return post->position;
  return person != NULL ? person->position : NULL;
}

char *
sas_roster_position_at (SasRoster *self, const char *nip, const char *unit_code, SasDate date)
{
  const SasAssignment *acting = capacity (self, nip, unit_code, date);
  const SasUnit *unit = sas_roster_unit (self, unit_code);

  if (acting == NULL)
    return g_strdup (definitive_position (self, nip, date));
  return g_strconcat (acting->kind == SAS_ASSIGNMENT_PLT ? "Plt. " : "Plh. ",
                      acting->position != NULL ? acting->position : unit != NULL ? unit->head_position : NULL, NULL);
}

static SasIdentity *
new_identity (const char *name, const char *nip, const char *rank, const char *position, const char *unit)
{
  const struct { const char *field; const char *text; } texts[] = {
    { "name", name }, { "nip", nip }, { "rank", rank }, { "position", position }, { "unit", unit },
  };
  SasIdentity *identity = sas_record_new (&sas_identity_type);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sas_record_set_text (&sas_identity_type, identity, texts[i].field, texts[i].text);
  return identity;
}

SasIdentity *
sas_roster_identity (SasRoster *self, const char *nip, const char *unit_code, SasDate date)
{
  const SasPerson *person = sas_roster_person (self, nip);
  g_autofree char *name = NULL;
  g_autofree char *position = NULL;
  g_autofree char *rank = NULL;
  const SasUnit *unit;

  if (person == NULL)
    return NULL;
  unit = capacity (self, nip, unit_code, date) != NULL ? sas_roster_unit (self, unit_code)
         : sas_roster_unit_at (self, nip, date);
  name = sas_person_full_name (person);
  position = sas_roster_position_at (self, nip, unit_code, date);
  rank = sas_person_rank_text (person);
  return new_identity (name, person->nip, rank, position, unit != NULL ? unit->name : person->unit);
}

/* Somebody above the office's top, known by name alone: "Bupati Tirtasari". */
static SasIdentity *
named_only (const SasPerson *subordinate)
{
  if (subordinate == NULL || subordinate->superior_name == NULL)
    return NULL;
  return new_identity (subordinate->superior_name, NULL, NULL, subordinate->superior_name, NULL);
}

SasIdentity *
sas_roster_appraiser_identity (SasRoster *self, const char *nip, SasDate date)
{
  const SasPerson *appraiser = sas_roster_appraiser (self, nip, date);
  const SasUnit *unit = sas_roster_unit_at (self, nip, date);

  if (appraiser == NULL)
    return named_only (sas_roster_person (self, nip));
  return sas_roster_identity (self, appraiser->nip, unit != NULL ? unit->code : NULL, date);
}

SasIdentity *
sas_roster_reviewer_identity (SasRoster *self, const char *nip, SasDate date)
{
  const SasPerson *appraiser = sas_roster_appraiser (self, nip, date);

  return appraiser != NULL ? sas_roster_appraiser_identity (self, appraiser->nip, date) : NULL;
}

SasPeople *
sas_roster_people_of_plan (SasRoster *self, const SasPlan *plan, SasDate date)
{
  SasDate first = plan->from != SAS_DATE_NONE ? plan->from : date;
  SasDate last = plan->to != SAS_DATE_NONE ? plan->to : date;
  SasDate day = CLAMP (date, first, MAX (first, last));
  const SasUnit *unit = sas_roster_unit_at (self, plan->nip, day);
  SasPeople *people = sas_record_new (&sas_people_type);

  people->employee = sas_roster_identity (self, plan->nip, NULL, day);
  if (plan->appraiser != NULL)
    people->appraiser = sas_roster_identity (self, plan->appraiser, unit != NULL ? unit->code : NULL, day);
  people->reviewing_superior = people->appraiser != NULL ? sas_roster_appraiser_identity (self, plan->appraiser, day)
                                                         : sas_roster_reviewer_identity (self, plan->nip, day);
  if (people->appraiser == NULL)
    people->appraiser = sas_roster_appraiser_identity (self, plan->nip, day);
  return people;
}
