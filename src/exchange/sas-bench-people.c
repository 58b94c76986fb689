/* Units in a tree and the people in them. */
#include "config.h"
#include "sas-bench-private.h"
#include "sas-bulk-store.h"

#define STAFF_PER_UNIT 60
#define LEAST_UNITS 9            /* of a small agency, as far as there is a head for each */
#define LEAST_STAFF_PER_UNIT 5
#define DIVISIONS 5              /* of an office, at most, before sections are made */
#define BIRTH_DAYS 11000         /* prime to STEP: each day once before any comes twice */
#define STEP 8191
#define YOUNGEST 2003
#define SHARE_PPPK 20            /* percent */
#define SHARE_AWAY 1             /* percent on leave outside the state's expense */

enum { SALT_REGION = 1, SALT_SEX, SALT_FIRST, SALT_FAMILY, SALT_PLACE, SALT_POST, SALT_TITLE, SALT_KIND, SALT_AGE, SALT_AWAY, SALT_FUNCTION };

static SasBenchUnit *
unit_at (const SasBench *self, guint i)
{
  return &g_array_index (self->units, SasBenchUnit, i);
}

/* --- units --- */

static void
add_unit (SasBench *self, const char *name, int parent, guint level)
{
  SasBenchUnit unit = { g_strdup_printf ("UNOR-%05u", self->units->len), g_strdup (name), parent, level, 0 };

  g_array_append_val (self->units, unit);
}

static guint
wanted_units (const SasBench *self)
{
  guint few = MIN (LEAST_UNITS, self->size.staff / LEAST_STAFF_PER_UNIT);

  return MAX (MAX (self->size.staff / STAFF_PER_UNIT, few), 1);
}

/* "Dinas Kesehatan", and with the second round "Dinas Kesehatan Wilayah II". */
static void
add_offices (SasBench *self, guint n)
{
  guint names = sas_bench_count (self, "units", "offices");
  g_auto (GStrv) list = g_key_file_get_string_list (self->words, "units", "offices", NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = i < names ? g_strdup (list[i]) : g_strdup_printf ("%s Wilayah %u", list[i % names], i / names + 1);

      add_unit (self, name, 0, 1);
    }
}

/* Below @first to @last in turn, until there are @most units. */
static void
add_below (SasBench *self, guint first, guint last, guint most, guint rounds, const char *key, guint level)
{
  g_auto (GStrv) list = g_key_file_get_string_list (self->words, "units", key, NULL, NULL);
  guint names = g_strv_length (list);

  for (guint round = 0; round < rounds; round++)
    for (guint parent = first; parent < last && self->units->len < most; parent++)
      {
        g_autofree char *name = round < names ? g_strdup (list[round]) : g_strdup_printf ("%s %u", list[round % names], round / names + 1);

        add_unit (self, name, (int) parent, level);
      }
}

static SasHeadState
head_state (const SasBench *self, guint unit)
{
  return unit > 0 && sas_bench_roll (self, unit, SALT_KIND, 40) == 0 ? SAS_HEAD_PLT : SAS_HEAD_DEFINITIVE;
}

gboolean
sas_bench_fill_units (SasBench *self, GError **error)
{
  guint most = wanted_units (self), offices = 1, divisions;

  while (offices * offices < most)   /* an office has about as many units as there are offices */
    offices++;

  add_unit (self, sas_bench_word (self, "units", "top", 0, 0), -1, 0);
  add_offices (self, MIN (offices, most - 1));
  offices = self->units->len;
  add_below (self, 1, offices, most, DIVISIONS, "divisions", 2);
  divisions = self->units->len;
  add_below (self, offices, divisions, most, most, "sections", 3);
  return TRUE;
}

static gboolean
store_units (SasBench *self, GError **error)
{
  static const char *const echelons[] = { "I.b", "II.a", "III.a", "IV.a" };

  for (guint i = 0; i < self->units->len; i++)
    {
      const SasBenchUnit *of = unit_at (self, i);
      g_autofree char *id = sas_bench_new_id (self);
      g_autofree char *post = g_strdup_printf ("Kepala %s", of->name);
      SasBenchPerson *head = &g_array_index (self->people, SasBenchPerson, of->head);
      const SasUnit unit = { .id = id, .code = of->code, .name = of->name, .parent_code = of->parent >= 0 ? unit_at (self, (guint) of->parent)->code : NULL,
                             .echelon = (char *) echelons[of->level], .head_position = post, .head_nip = head->nip, .head_state = head_state (self, i) };

      if (!sas_bulk_add_unit (self->db, &unit, error))
        return FALSE;
    }
  return TRUE;
}

/* --- people --- */

/* By the shares of the regions. */
static const char *
region_of (SasBench *self, guint i)
{
  static const char *const keys[] = { "names", "regions" };
  g_auto (GStrv) regions = g_key_file_get_string_list (self->words, keys[0], keys[1], NULL, NULL);
  guint64 at = sas_bench_roll (self, i, SALT_REGION, 100);
  guint region = 0;

  while (regions[region + 1] != NULL)
    {
      guint64 share = (guint64) g_key_file_get_integer (self->words, regions[region], "share", NULL);

      if (at < share)
        break;
      at -= share;
      region++;
    }
  return g_intern_string (regions[region]);
}

/* "Budi Hadi Santoso": one or two given names, and what the family is called. */
static char *
name_of (SasBench *self, guint i, const char *region, gboolean female)
{
  const char *key = female ? "female" : "male";
  const char *first = sas_bench_word (self, region, key, i, SALT_FIRST), *second = sas_bench_word (self, region, key, i, SALT_FIRST + 100);
  const char *family = sas_bench_word (self, region, "family", i, SALT_FAMILY);

  if (g_str_equal (first, second) || sas_bench_roll (self, i, SALT_FAMILY + 100, 3) == 0)
    return g_strdup_printf ("%s %s", first, family);
  return g_strdup_printf ("%s %s %s", first, second, family);
}

static SasDate
birth_of (const SasBench *self, guint i)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 31, G_DATE_DECEMBER, YOUNGEST);
  g_date_subtract_days (&day, (guint) (((guint64) i * STEP + self->size.seed) % BIRTH_DAYS));
  return sas_date_new (g_date_get_year (&day), (guint) g_date_get_month (&day), g_date_get_day (&day));
}

static void
number_of (SasBench *self, guint i, SasDate birth, gboolean pppk, gboolean female, SasBenchPerson *person)
{
  guint since = MIN (sas_date_year (birth) + 20 + (guint) sas_bench_roll (self, i, SALT_AGE, 8), (guint) self->size.last);
  guint month = 1 + (guint) sas_bench_roll (self, i, SALT_AGE + 100, 12);

  person->since = (int) since;
  g_snprintf (person->nip, sizeof person->nip, "%04u%02u%02u%04u%02u%u%03u", sas_date_year (birth), sas_date_month (birth), sas_date_day (birth),
              since, pppk ? 21 : month, female ? 2 : 1, i / BIRTH_DAYS + 1);
}

static char *
post_of (SasBench *self, guint i, const SasBenchPerson *person, gboolean *functional)
{
  *functional = !person->is_head && sas_bench_roll (self, i, SALT_FUNCTION, 100) < 65;
  if (person->is_head)
    return g_strdup_printf ("Kepala %s", unit_at (self, person->unit)->name);
  return g_strdup (sas_bench_word (self, "posts", *functional ? "functional" : "executor", i, SALT_POST));
}

static char *
grade_of (SasBench *self, guint i, const SasBenchPerson *person, gboolean pppk)
{
  static const char *const heads[] = { "IV/d", "IV/c", "IV/a", "III/d" };
  static const char *const grades[] = { "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a" };

  if (pppk)
    return g_strdup ("IX");
  if (person->is_head)
    return g_strdup (heads[unit_at (self, person->unit)->level]);
  return g_strdup (grades[sas_bench_roll (self, i, SALT_POST + 100, G_N_ELEMENTS (grades))]);
}

static gboolean
store_person (SasBench *self, guint i, SasBenchPerson *person, GError **error)
{
  const char *region = region_of (self, i);
  gboolean female = sas_bench_roll (self, i, SALT_SEX, 2) == 0, functional;
  gboolean pppk = !person->is_head && sas_bench_roll (self, i, SALT_KIND, 100) < SHARE_PPPK;
  gboolean away = !person->is_head && sas_bench_roll (self, i, SALT_AWAY, 100) < SHARE_AWAY;
  SasDate birth = birth_of (self, i);
  g_autofree char *grade = grade_of (self, i, person, pppk);

  sas_bench_id (self, person->id);
  number_of (self, i, birth, pppk, female, person);
  person->name = name_of (self, i, region, female);
  person->position = post_of (self, i, person, &functional);
  {
    const SasPerson record = {
      .id = person->id, .nip = person->nip, .number_kind = pppk ? SAS_NUMBER_NI_PPPK : SAS_NUMBER_NIP, .name = person->name,
      .title_before = (char *) (person->is_head && i % 7 == 0 ? "Dr." : ""), .title_after = (char *) sas_bench_word (self, "posts", "titles", i, SALT_TITLE),
      .birth_date = birth, .birth_place = (char *) sas_bench_word (self, region, "places", i, SALT_PLACE), .sex = female ? SAS_SEX_FEMALE : SAS_SEX_MALE,
      .employment = pppk ? SAS_EMPLOYMENT_PPPK : SAS_EMPLOYMENT_PNS, .legal_state = (char *) (away ? "Cuti di Luar Tanggungan Negara" : "Aktif"),
      .grade = grade, .position = person->position,
      .position_kind = person->is_head ? SAS_POSITION_STRUCTURAL : functional ? SAS_POSITION_FUNCTIONAL : SAS_POSITION_EXECUTOR,
      .position_since = sas_date_new ((guint) person->since, 3, 1), .unit = unit_at (self, person->unit)->code,
      .superior = person->superior >= 0 ? g_array_index (self->people, SasBenchPerson, person->superior).nip : NULL,
      .superior_name = (char *) (person->superior < 0 ? "Gubernur Nusa Raya" : NULL),
    };

    return sas_bulk_add_person (self->db, &record, error);
  }
}

/* The first ones lead a unit each, the others are spread over all but the top. */
static void
place_people (SasBench *self)
{
  guint units = self->units->len;

  g_array_set_size (self->people, MAX (self->size.staff, units));
  for (guint i = 0; i < self->people->len; i++)
    {
      SasBenchPerson *person = &g_array_index (self->people, SasBenchPerson, i);

      person->is_head = i < units;
      person->unit = person->is_head || units == 1 ? i % units : 1 + (guint) sas_bench_roll (self, i, SALT_POST + 200, units - 1);
      if (person->is_head)
        unit_at (self, i)->head = i;
      person->superior = person->is_head ? unit_at (self, i)->parent : (int) person->unit;   /* the heads are numbered as their units */
    }
}

gboolean
sas_bench_fill_people (SasBench *self, GError **error)
{
  place_people (self);
  for (guint i = 0; i < self->people->len; i++)
    if (!store_person (self, i, &g_array_index (self->people, SasBenchPerson, i), error))
      return FALSE;
  return store_units (self, error);
}
