#include "config.h"
#include "sas-team.h"

static const SasField team_fields[] = {
  SAS_FIELD (SasTeam, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasTeam, name, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasTeam, unit, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasTeam, lead, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasTeam, from, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasTeam, to, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasTeam, members, SAS_FIELD_TEXTS, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_team_type = { "team", sizeof (SasTeam), team_fields, NULL };

SasTeam *
sas_team_new (void)
{
  return sas_record_new (&sas_team_type);
}

void
sas_team_free (SasTeam *team)
{
  sas_record_free (&sas_team_type, team);
}

gboolean
sas_team_covers (const SasTeam *team, SasDate day)
{
  return (team->from == SAS_DATE_NONE || team->from <= day) && (team->to == SAS_DATE_NONE || day <= team->to);
}

/* --- who sits where --- */

typedef struct
{
  SasRoster  *roster;
  GPtrArray  *teams;
  SasDate     day;
  const char *leader;
} Hall;

static void
seat_free (gpointer data)
{
  SasSeat *seat = data;

  sas_record_free (&sas_identity_type, seat->who);
  g_free (seat->nip);
  g_free (seat->appraiser);
  g_free (seat);
}

void
sas_seating_free (SasSeating *seating)
{
  if (seating == NULL)
    return;
  g_free (seating->name);
  seat_free (seating->leader);
  g_ptr_array_unref (seating->members);
  g_ptr_array_unref (seating->teams);
  g_free (seating);
}

/* Whether @nip's unit is neither @leader's nor below it. */
static gboolean
is_elsewhere (const Hall *hall, const char *nip, const char *leader)
{
  const SasUnit *home = sas_roster_unit_at (hall->roster, leader, hall->day);
  const SasUnit *unit = sas_roster_unit_at (hall->roster, nip, hall->day);
  guint steps = sas_roster_units (hall->roster)->len;

  if (home == NULL)
    return FALSE;
  for (; unit != NULL && steps-- > 0; unit = sas_roster_unit (hall->roster, unit->parent_code))
    if (unit == home)
      return FALSE;
  return TRUE;
}

static const char *
appraiser_of (const Hall *hall, const char *nip)
{
  const SasPerson *appraiser = sas_roster_appraiser (hall->roster, nip, hall->day);

  return appraiser != NULL ? appraiser->nip : NULL;
}

/* NULL: nobody has this number. */
static SasSeat *
seat_new (const Hall *hall, const char *nip, const char *leader)
{
  SasIdentity *who = sas_roster_identity (hall->roster, nip, NULL, hall->day);
  const char *appraiser = appraiser_of (hall, nip);
  SasSeat *seat;

  if (who == NULL)
    return NULL;
  seat = g_new0 (SasSeat, 1);
  seat->who = who;
  seat->nip = g_strdup (nip);
  seat->appraiser = g_strdup (appraiser);
  seat->elsewhere = is_elsewhere (hall, nip, leader) && g_strcmp0 (appraiser, leader) != 0;
  return seat;
}

static SasSeating *
seating_new (const Hall *hall, const char *leader, const char *name)
{
  SasSeating *seating = g_new0 (SasSeating, 1);

  seating->name = g_strdup (name);
  seating->leader = seat_new (hall, leader, leader);
  seating->members = g_ptr_array_new_with_free_func (seat_free);
  seating->teams = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_seating_free);
  return seating;
}

static void
add_seat (const Hall *hall, SasSeating *seating, const char *nip)
{
  SasSeat *seat = g_str_equal (nip, seating->leader->nip) ? NULL : seat_new (hall, nip, seating->leader->nip);

  if (seat != NULL)
    g_ptr_array_add (seating->members, seat);
}

static gboolean
is_under (const Hall *hall, const SasTeam *team)
{
  const SasPerson *head = sas_roster_leader_at (hall->roster, team->unit, hall->day);
  const char *over = head != NULL && !g_str_equal (head->nip, team->lead) ? head->nip : appraiser_of (hall, team->lead);

  return g_strcmp0 (over, hall->leader) == 0;
}

/* Those who sit in the matrix of @leader because of the teams, and those who sit in a team's instead. */
static void
sort_by_teams (const Hall *hall, SasSeating *seating, GHashTable *rows, GHashTable *away)
{
  for (guint t = 0; t < hall->teams->len; t++)
    {
      const SasTeam *team = g_ptr_array_index (hall->teams, t);
      gboolean own = g_str_equal (team->lead, hall->leader);

      if (!sas_team_covers (team, hall->day) || (!own && !is_under (hall, team)) || sas_roster_person (hall->roster, team->lead) == NULL)
        continue;
      if (!own)
        {
          SasSeating *below = seating_new (hall, team->lead, team->name);

          for (guint i = 0; i < team->members->len; i++)
            add_seat (hall, below, g_ptr_array_index (team->members, i));
          g_ptr_array_add (seating->teams, below);
          g_hash_table_add (rows, team->lead);
        }
      for (guint i = 0; i < team->members->len; i++)
        g_hash_table_add (own ? rows : away, g_ptr_array_index (team->members, i));
    }
}

SasSeating *
sas_seating_new (SasRoster *roster, GPtrArray *teams, const char *leader, SasDate day)
{
  const Hall hall = { roster, teams, day, leader };
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) away = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *people = sas_roster_people (roster);
  SasSeating *seating;

  if (sas_roster_person (roster, leader) == NULL)
    return NULL;
  seating = seating_new (&hall, leader, NULL);
  sort_by_teams (&hall, seating, rows, away);
  for (guint i = 0; i < people->len; i++)
    {
      const char *nip = ((const SasPerson *) g_ptr_array_index (people, i))->nip;

      if (g_hash_table_contains (rows, nip) ||
          (!g_hash_table_contains (away, nip) && g_strcmp0 (appraiser_of (&hall, nip), leader) == 0))
        add_seat (&hall, seating, nip);
    }
  return seating;
}

static void
collect_people (const SasSeating *seating, GHashTable *seen, GPtrArray *people)
{
  if (g_hash_table_add (seen, seating->leader->nip))
    g_ptr_array_add (people, g_strdup (seating->leader->nip));
  for (guint i = 0; i < seating->members->len; i++)
    {
      char *nip = ((SasSeat *) g_ptr_array_index (seating->members, i))->nip;

      if (g_hash_table_add (seen, nip))
        g_ptr_array_add (people, g_strdup (nip));
    }
  for (guint i = 0; i < seating->teams->len; i++)
    collect_people (g_ptr_array_index (seating->teams, i), seen, people);
}

GPtrArray *
sas_seating_people (const SasSeating *seating)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  collect_people (seating, seen, people);
  return people;
}
