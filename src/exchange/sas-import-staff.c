/* Rows of a staff list become people. */
#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-private.h"
#include "sas-import-units-index.h"
#include "sas-rank.h"

/* A person of the file: @number is his NIP, also when the row is rejected for something else, "" when it has none. */
typedef struct
{
  guint      row;
  char       number[19];
  gboolean   repeats;       /* the same row stood above */
  SasPerson *person;
} Person;

typedef struct
{
  SasPlanner   *planner;
  GArray       *people;     /* Person, in order of rows */
  GHashTable   *by_number;  /* NIP -> index + 1 in @people of the first row with it */
  SasUnitIndex *units;
} Staff;

enum { MOST_LEVELS = 100 };   /* of superiors above each other; more is a circle among the people of the office */

typedef struct { const char *word; int value; } Word;

static const Word sexes[] = {
  { "m", SAS_SEX_MALE }, { "l", SAS_SEX_MALE }, { "laki-laki", SAS_SEX_MALE }, { "laki laki", SAS_SEX_MALE }, { "pria", SAS_SEX_MALE },
  { "male", SAS_SEX_MALE }, { "f", SAS_SEX_FEMALE }, { "p", SAS_SEX_FEMALE }, { "w", SAS_SEX_FEMALE }, { "perempuan", SAS_SEX_FEMALE },
  { "wanita", SAS_SEX_FEMALE }, { "female", SAS_SEX_FEMALE }, { NULL }
};
/* SIASN says CPNS or C, PNS or P. */
static const Word employments[] = {
  { "cpns", SAS_EMPLOYMENT_CPNS }, { "c", SAS_EMPLOYMENT_CPNS }, { "pns", SAS_EMPLOYMENT_PNS }, { "p", SAS_EMPLOYMENT_PNS },
  { "pppk", SAS_EMPLOYMENT_PPPK }, { "p3k", SAS_EMPLOYMENT_PPPK }, { NULL }
};
static const Word position_kinds[] = {
  { "struktural", SAS_POSITION_STRUCTURAL }, { "jabatan struktural", SAS_POSITION_STRUCTURAL }, { "fungsional", SAS_POSITION_FUNCTIONAL },
  { "jabatan fungsional", SAS_POSITION_FUNCTIONAL }, { "jabatan fungsional tertentu", SAS_POSITION_FUNCTIONAL },
  { "pelaksana", SAS_POSITION_EXECUTOR }, { "jabatan pelaksana", SAS_POSITION_EXECUTOR }, { "fungsional umum", SAS_POSITION_EXECUTOR },
  { "jabatan fungsional umum", SAS_POSITION_EXECUTOR }, { NULL }
};
/* Titles that stand before a name; a list that has no column for them writes them there. */
static const char *const titles_before[] = {
  "prof", "dr", "drg", "drh", "ir", "h", "hj", "dra", "drs", "apt", "ns", "kh", "k.h", "letkol", "kolonel", "akbp", NULL
};

static int
word_value (const Word *words, const char *text)
{
  g_autofree char *folded = sas_import_fold (text);

  for (; words->word != NULL; words++)
    if (g_str_equal (words->word, folded))
      return words->value;
  return 0;
}

/* ---- number ---- */

static gboolean
is_lost_number (const SasCell *cell)
{
  return cell->kind == SAS_CELL_NUMBER && strlen (cell->text) > 15;   /* a double holds 15 digits */
}

static void
read_number (Staff *staff, Person *person, SasNip *nip)
{
  SasPlanner *planner = staff->planner;
  const char *text = planner->texts[STAFF_NIP];

  *nip = sas_nip_parse (text);
  g_strlcpy (person->number, nip->valid ? nip->number : "", sizeof person->number);
  if (is_lost_number (sas_planner_cell (planner, STAFF_NIP)))
    {
      nip->valid = FALSE;
      person->number[0] = '\0';
      sas_planner_reject (planner, STAFF_NIP, "nip-exponent",
                          g_strdup (_("The NIP was stored as a number; its last three digits are lost. Export it again as text.")));
    }
  else if (text[0] == '\0')
    sas_planner_reject (planner, STAFF_NIP, "nip-missing", g_strdup (_("The NIP is empty.")));
  else if (!nip->valid)
    sas_planner_reject (planner, STAFF_NIP, sas_import_nip_code (nip), sas_nip_explain (nip));
  else if (strcmp (text, nip->number) != 0)
    sas_planner_cleaned (planner, STAFF_NIP, nip->number);
}

/* ---- what the number says again ---- */

static gboolean
is_swapped (SasDate a, SasDate b)
{
  return sas_date_year (a) == sas_date_year (b) && sas_date_month (a) == sas_date_day (b) && sas_date_day (a) == sas_date_month (b);
}

static void
read_birth (Staff *staff, SasPerson *person, const SasNip *nip)
{
  SasPlanner *planner = staff->planner;
  SasDate written = sas_planner_date (planner, STAFF_BIRTH);

  person->birth_date = written != SAS_DATE_NONE ? written : nip->valid ? nip->birth : person->birth_date;
  if (written == SAS_DATE_NONE && nip->valid && sas_planner_has (planner, STAFF_BIRTH) && planner->texts[STAFF_BIRTH][0] == '\0')
    {
      g_autofree char *iso = sas_date_to_iso (nip->birth);

      sas_planner_cleaned (planner, STAFF_BIRTH, iso);
    }
  if (written == SAS_DATE_NONE || !nip->valid || written == nip->birth)
    return;
  sas_planner_reject (planner, STAFF_BIRTH, "birth-mismatch",
                      g_strdup_printf (is_swapped (written, nip->birth)
                                         ? _("The date of birth %s differs from the one in the NIP (%02u-%02u-%04u); day and month may be swapped.")
                                         : _("The date of birth %s differs from the one in the NIP (%02u-%02u-%04u)."),
                                       planner->texts[STAFF_BIRTH], sas_date_day (nip->birth), sas_date_month (nip->birth),
                                       sas_date_year (nip->birth)));
}

static void
read_sex (Staff *staff, SasPerson *person, const SasNip *nip)
{
  SasPlanner *planner = staff->planner;
  const char *text = planner->texts[STAFF_SEX];
  int written = word_value (sexes, text);
  g_autofree char *quoted = sas_charset_shorten (text, 20);

  if (text[0] != '\0' && written == SAS_SEX_UNKNOWN)
    sas_planner_warn (planner, STAFF_SEX, "sex-unknown", g_strdup_printf (_("Sex \"%s\" is not understood; the NIP's is taken."), quoted));
  if (written != SAS_SEX_UNKNOWN && nip->valid && written != (int) nip->sex)
    sas_planner_warn (planner, STAFF_SEX, "sex-mismatch",
                      g_strdup_printf (nip->sex == SAS_SEX_MALE ? _("Sex %s differs from digit 15 of the NIP (1 = male).")
                                                                : _("Sex %s differs from digit 15 of the NIP (2 = female)."), text));
  if (written != SAS_SEX_UNKNOWN)
    person->sex = (SasSex) written;
  else if (nip->valid && person->sex == SAS_SEX_UNKNOWN)
    person->sex = nip->sex;
}

static void
read_employment (Staff *staff, SasPerson *person, const SasNip *nip)
{
  int written = word_value (employments, staff->planner->texts[STAFF_CPNS]);
  g_autofree char *type = sas_import_fold (staff->planner->texts[STAFF_TYPE]);

  if (nip->valid)
    person->number_kind = nip->pppk ? SAS_NUMBER_NI_PPPK : SAS_NUMBER_NIP;
  if (strstr (type, "pppk") != NULL || (nip->valid && nip->pppk))
    written = SAS_EMPLOYMENT_PPPK;
  else if (written == SAS_EMPLOYMENT_UNKNOWN)
    written = word_value (employments, type);
  if (written != SAS_EMPLOYMENT_UNKNOWN)
    person->employment = (SasEmployment) written;
  else if (person->employment == SAS_EMPLOYMENT_UNKNOWN)
    person->employment = SAS_EMPLOYMENT_PNS;
}

/* ---- name ---- */

static gboolean
is_title_before (const char *word, gsize length)
{
  g_autofree char *bare = g_ascii_strdown (word, (gssize) length);

  if (length < 2 || bare[length - 1] != '.')
    return FALSE;
  bare[length - 1] = '\0';
  return g_strv_contains (titles_before, bare);
}

/* "Dr. Ir. H. Baharuddin, S.T., M.Si.": titles before end with a point and are known; after the first comma come the others. */
static void
split_titles (SasPerson *person)
{
  g_autofree char *whole = g_strdup (person->name);
  char *name = whole;
  char *comma = strchr (whole, ',');
  const char *space;

  if (comma != NULL)
    {
      *comma = '\0';
      sas_record_set_text (&sas_person_type, person, "title_after", g_strstrip (comma + 1));
    }
  while ((space = strchr (name, ' ')) != NULL && is_title_before (name, (gsize) (space - name)))
    name = (char *) space + 1;
  if (name > whole)
    {
      g_autofree char *before = g_strndup (whole, (gsize) (name - 1 - whole));

      sas_record_set_text (&sas_person_type, person, "title_before", before);
    }
  sas_record_set_text (&sas_person_type, person, "name", g_strstrip (name));
}

/* SIASN writes names in capitals: the office's own spelling of the same name stays. */
static void
read_name (Staff *staff, SasPerson *person, const SasPerson *old)
{
  SasPlanner *planner = staff->planner;
  g_autofree char *upper = NULL;

  if (planner->texts[STAFF_NAME][0] == '\0')
    sas_planner_reject (planner, STAFF_NAME, "name-missing", g_strdup (_("The name is empty.")));
  if (!sas_planner_has (planner, STAFF_TITLE_BEFORE) && !sas_planner_has (planner, STAFF_TITLE_AFTER))
    split_titles (person);
  upper = old != NULL ? g_utf8_strup (old->name, -1) : NULL;
  if (g_strcmp0 (upper, person->name) == 0)
    sas_record_set_text (&sas_person_type, person, "name", old->name);
}

/* ---- post ---- */

static void
read_grade (Staff *staff, SasPerson *person)
{
  SasPlanner *planner = staff->planner;
  int column = planner->texts[STAFF_GRADE][0] == '\0' && sas_planner_has (planner, STAFF_RANK) ? STAFF_RANK : STAFF_GRADE;
  const char *text = planner->texts[column];
  const char *grade = sas_rank_find_grade (text);
  g_autofree char *quoted = sas_charset_shorten (text, 40);

  if (!sas_planner_has (planner, column))
    return;
  if (text[0] != '\0' && grade == NULL)
    sas_planner_reject (planner, column, "grade-unknown", g_strdup_printf (_("\"%s\" is no rank or grade (III/b, Penata Tingkat I, IX, ...)."), quoted));
  sas_record_set_text (&sas_person_type, person, "grade", grade);
}

static void
read_post (Staff *staff, SasPerson *person)
{
  SasPlanner *planner = staff->planner;
  int kind = word_value (position_kinds, planner->texts[STAFF_POSITION_KIND]);
  SasDate since = sas_planner_date (planner, STAFF_SINCE);

  if (kind != SAS_POSITION_UNKNOWN)
    person->position_kind = (SasPositionKind) kind;
  if (since != SAS_DATE_NONE)
    person->position_since = since;
}

static void
read_note (Staff *staff, SasPerson *person)
{
  const char *task = staff->planner->texts[STAFF_TASK], *note = staff->planner->texts[STAFF_NOTE];
  g_autofree char *both = NULL;

  if (task[0] == '\0')
    return;
  both = g_strconcat (task, note[0] != '\0' ? ". " : "", note, NULL);
  sas_record_set_text (&sas_person_type, person, "note", both);
}

static void
read_superior (Staff *staff, SasPerson *person, const char *own)
{
  SasPlanner *planner = staff->planner;
  const char *text = planner->texts[STAFF_SUPERIOR];
  SasNip nip = sas_nip_parse (text);
  g_autofree char *why = sas_nip_explain (&nip);

  if (!sas_planner_has (planner, STAFF_SUPERIOR))
    return;
  sas_record_set_text (&sas_person_type, person, "superior", nip.valid ? nip.number : NULL);
  if (text[0] == '\0')
    return;
  sas_record_set_text (&sas_person_type, person, "superior_name", NULL);
  if (is_lost_number (sas_planner_cell (planner, STAFF_SUPERIOR)) || nip.why == SAS_NIP_SPREADSHEET)
    sas_planner_reject (planner, STAFF_SUPERIOR, "nip-exponent", g_strdup (_("The superior's NIP was stored as a number; its digits are lost.")));
  else if (nip.why == SAS_NIP_LENGTH)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-nip-length", g_strdup_printf (_("The superior's NIP must have 18 digits; it has %u."), nip.digits));
  else if (!nip.valid)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-nip-invalid", g_strdup_printf (_("The superior's number is no NIP. %s"), why));
  else if (g_str_equal (nip.number, own))
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-self", g_strdup (_("Nobody can be their own superior.")));
}

/* ---- a row ---- */

static void
find_repetition (Staff *staff, Person *person)
{
  SasPlanner *planner = staff->planner;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (staff->by_number, person->number));
  const Person *other;

  if (person->number[0] == '\0')
    return;
  if (first == 0)
    {
      g_hash_table_insert (staff->by_number, g_strdup (person->number), GUINT_TO_POINTER (staff->people->len + 1));
      return;
    }
  other = &g_array_index (staff->people, Person, first - 1);
  person->repeats = sas_planner_same_rows (planner, other->row, person->row);
  if (person->repeats)
    sas_planner_warn (planner, STAFF_NIP, "duplicate-identical",
                      g_strdup_printf (_("This row repeats row %u; it counts once."), sas_planner_number (planner, other->row)));
  else
    sas_planner_reject (planner, STAFF_NIP, "nip-duplicate",
                        g_strdup_printf (_("NIP %s already stands in row %u with other contents."), person->number,
                                         sas_planner_number (planner, other->row)));
}

static void
read_person (Staff *staff, Person *entry)
{
  SasPlanner *planner = staff->planner;
  const SasPerson *old;
  SasPerson *person;
  SasNip nip;

  read_number (staff, entry, &nip);
  old = entry->number[0] != '\0' ? sas_roster_person (planner->office, entry->number) : NULL;
  person = entry->person = old != NULL ? sas_person_copy (old) : sas_person_new ();
  sas_record_set_text (&sas_person_type, person, "nip", entry->number);
  sas_planner_fill (planner, &sas_person_type, person);
  read_name (staff, person, old);
  read_birth (staff, person, &nip);
  read_sex (staff, person, &nip);
  read_employment (staff, person, &nip);
  read_grade (staff, person);
  read_post (staff, person);
  read_note (staff, person);
  sas_unit_index_read (staff->units, planner, person);
  read_superior (staff, person, entry->number);
  find_repetition (staff, entry);
}

/* A row whose cells are out of place: who it is still counts when others name him as their superior. */
static void
read_number_only (Staff *staff, Person *entry)
{
  SasNip nip = sas_nip_parse (staff->planner->texts[STAFF_NIP]);

  g_strlcpy (entry->number, nip.valid ? nip.number : "", sizeof entry->number);
  entry->person = sas_person_new ();
  sas_record_set_text (&sas_person_type, entry->person, "nip", entry->number);
  sas_record_set_text (&sas_person_type, entry->person, "name", staff->planner->texts[STAFF_NAME]);
  if (nip.valid && !g_hash_table_contains (staff->by_number, nip.number))
    g_hash_table_insert (staff->by_number, g_strdup (nip.number), GUINT_TO_POINTER (staff->people->len + 1));
}

static void
read_rows (Staff *staff)
{
  SasPlanner *planner = staff->planner;

  for (planner->row = planner->map.header + 1; planner->row < sas_sheet_n_rows (planner->sheet); planner->row++)
    {
      Person entry = { .row = planner->row };

      if (sas_planner_read_row (planner))
        read_person (staff, &entry);
      else
        read_number_only (staff, &entry);
      g_array_append_val (staff->people, entry);
    }
}

/* ---- superiors: rows name each other ---- */

static int
index_of (Staff *staff, const char *number)
{
  return number != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (staff->by_number, number)) - 1 : -1;
}

/* The head of the whole office has his superior outside of it. */
static gboolean
is_top (Staff *staff, const SasPerson *person)
{
  const SasUnit *unit = sas_roster_unit (staff->planner->office, person->unit);

  return unit != NULL && unit->parent_code == NULL && (unit->head_nip == NULL || g_str_equal (unit->head_nip, person->nip));
}

static void
check_superior (Staff *staff, Person *entry)
{
  SasPlanner *planner = staff->planner;
  const SasPerson *person = entry->person;
  gboolean asked = sas_planner_has (planner, STAFF_SUPERIOR) || sas_planner_has (planner, STAFF_SUPERIOR_NAME);

  planner->row = entry->row;
  if (person->superior != NULL && index_of (staff, person->superior) < 0 && sas_roster_person (planner->office, person->superior) == NULL)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-unknown",
                        g_strdup_printf (_("The superior %s is neither in this file nor in the office."), person->superior));
  if (asked && person->superior == NULL && person->superior_name == NULL && !planner->rejected[entry->row] && !is_top (staff, person))
    sas_planner_warn (planner, STAFF_SUPERIOR, "superior-missing",
                      g_strdup (_("No superior is given yet; a plan cannot be submitted until there is one.")));
}

/* "3 -> 5 -> 4 -> 3": where the circle through @start goes, at most a dozen steps of it. */
static char *
describe_circle (Staff *staff, const int *next, guint start)
{
  enum { MOST_STEPS = 12 };
  g_autoptr (GString) way = g_string_new (NULL);
  guint node = start;

  for (guint step = 0; step < MOST_STEPS && (step == 0 || node != start); step++)
    {
      g_string_append_printf (way, "%u → ", sas_planner_number (staff->planner, g_array_index (staff->people, Person, node).row));
      node = (guint) next[node];
    }
  if (node == start)
    g_string_append_printf (way, "%u", sas_planner_number (staff->planner, g_array_index (staff->people, Person, start).row));
  else
    g_string_append (way, "…");
  return g_string_free (g_steal_pointer (&way), FALSE);
}

/* The next person of the file upwards from @superior, through people of the office that the file does not name. */
static int
next_in_file (Staff *staff, const char *superior)
{
  guint steps = MOST_LEVELS;

  while (superior != NULL && index_of (staff, superior) < 0 && steps-- > 0)
    {
      const SasPerson *above = sas_roster_person (staff->planner->office, superior);

      superior = above != NULL ? above->superior : NULL;
    }
  return index_of (staff, superior);
}

static void
check_circles (Staff *staff)
{
  guint count = staff->people->len;
  g_autofree int *next = g_new (int, count + 1);
  g_autofree gboolean *on_circle = g_new0 (gboolean, count + 1);

  for (guint i = 0; i < count; i++)
    {
      const Person *entry = &g_array_index (staff->people, Person, i);

      next[i] = entry->repeats || g_strcmp0 (entry->person->superior, entry->number) == 0 ? -1 : next_in_file (staff, entry->person->superior);
    }
  sas_import_find_circles (next, count, on_circle);
  for (guint i = 0; i < count; i++)
    if (on_circle[i])
      {
        g_autofree char *way = describe_circle (staff, next, i);

        staff->planner->row = g_array_index (staff->people, Person, i).row;
        sas_planner_reject (staff->planner, STAFF_SUPERIOR, "superior-cycle",
                            g_strdup_printf (_("The superiors go round in a circle: rows %s."), way));
      }
}

/* A list without the superior's NIP names him: one person of that name is meant, otherwise it stays a name. */
static void
find_named_superiors (Staff *staff)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < staff->people->len; i++)
    {
      const SasPerson *person = g_array_index (staff->people, Person, i).person;
      g_autofree char *full_name = sas_person_full_name (person);
      g_autofree char *key = sas_import_fold (full_name);
      gboolean taken = g_hash_table_contains (by_name, key);

      g_hash_table_insert (by_name, g_steal_pointer (&key), taken || person->nip[0] == '\0' ? NULL : person->nip);
    }
  for (guint i = 0; i < staff->people->len; i++)
    {
      SasPerson *person = g_array_index (staff->people, Person, i).person;
      g_autofree char *key = person->superior == NULL && person->superior_name != NULL ? sas_import_fold (person->superior_name) : NULL;
      const char *superior = key != NULL ? g_hash_table_lookup (by_name, key) : NULL;

      if (superior == NULL || g_str_equal (superior, person->nip))
        continue;
      sas_record_set_text (&sas_person_type, person, "superior", superior);
      sas_record_set_text (&sas_person_type, person, "superior_name", NULL);
    }
}

/* ---- outcome ---- */

static void
settle_person (Staff *staff, Person *entry)
{
  SasPlanner *planner = staff->planner;
  const SasPerson *old = entry->number[0] != '\0' ? sas_roster_person (planner->office, entry->number) : NULL;
  g_autofree char *name = sas_person_full_name (entry->person);

  planner->row = entry->row;
  if (planner->rejected[entry->row])
    sas_planner_list_rejected (planner, entry->person->nip, name);
  else if (!entry->repeats &&
           sas_planner_settle (planner, &sas_person_type, old, entry->person, entry->number, name) != SAS_VERDICT_SAME)
    sas_roster_put_person (planner->import->changes, g_steal_pointer (&entry->person));
}

static void
person_clear (gpointer data)
{
  sas_person_free (((Person *) data)->person);
}

void
sas_import_plan_staff (SasPlanner *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (Person));
  g_autoptr (GHashTable) by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SasUnitIndex) units = sas_unit_index_new (self->office);
  Staff staff = { self, people, by_number, units };

  g_array_set_clear_func (people, person_clear);
  read_rows (&staff);
  find_named_superiors (&staff);
  for (guint i = 0; i < people->len; i++)
    check_superior (&staff, &g_array_index (people, Person, i));
  check_circles (&staff);
  for (guint i = 0; i < people->len; i++)
    settle_person (&staff, &g_array_index (people, Person, i));
}
