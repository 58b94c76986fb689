/* One row of a staff list becomes a person. */
#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-staff.h"
#include "sas-rank.h"

typedef struct { const char *word; int value; } Word;

static const Word sexes[] = {
  { "m", SAS_SEX_MALE }, { "l", SAS_SEX_MALE }, { "laki-laki", SAS_SEX_MALE }, { "laki laki", SAS_SEX_MALE },
  { "pria", SAS_SEX_MALE },
  { "male", SAS_SEX_MALE }, { "f", SAS_SEX_FEMALE }, { "p", SAS_SEX_FEMALE }, { "w", SAS_SEX_FEMALE },
  { "perempuan", SAS_SEX_FEMALE },
  { "wanita", SAS_SEX_FEMALE }, { "female", SAS_SEX_FEMALE }, { NULL }
};
/* SIASN says CPNS or C, PNS or P. */
static const Word employments[] = {
  { "cpns", SAS_EMPLOYMENT_CPNS }, { "c", SAS_EMPLOYMENT_CPNS }, { "pns", SAS_EMPLOYMENT_PNS },
  { "p", SAS_EMPLOYMENT_PNS },
  { "pppk", SAS_EMPLOYMENT_PPPK }, { "p3k", SAS_EMPLOYMENT_PPPK }, { NULL }
};
static const Word position_kinds[] = {
  { "struktural", SAS_POSITION_STRUCTURAL }, { "jabatan struktural", SAS_POSITION_STRUCTURAL },
  { "fungsional", SAS_POSITION_FUNCTIONAL },
  { "jabatan fungsional", SAS_POSITION_FUNCTIONAL }, { "jabatan fungsional tertentu", SAS_POSITION_FUNCTIONAL },
  { "pelaksana", SAS_POSITION_EXECUTOR }, { "jabatan pelaksana", SAS_POSITION_EXECUTOR },
  { "fungsional umum", SAS_POSITION_EXECUTOR },
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
is_lost_number (const SasSheetCell *cell)
{
  return cell->kind == SAS_SHEET_CELL_NUMBER && strlen (cell->text) > 15;   /* a double holds 15 digits */
}

static void
read_number (SasStaffList *staff, SasStaffEntry *person, SasNip *nip)
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
  return sas_date_year (a) == sas_date_year (b) && sas_date_month (a) == sas_date_day (b) &&
         sas_date_day (a) == sas_date_month (b);
}

static void
read_birth (SasStaffList *staff, SasPerson *person, const SasNip *nip)
{
  SasPlanner *planner = staff->planner;
  SasDate written = sas_planner_date (planner, STAFF_BIRTH);

  person->birth_date = written != SAS_DATE_NONE ? written : nip->valid ? nip->birth : person->birth_date;
  if (written == SAS_DATE_NONE && nip->valid && sas_planner_has (planner, STAFF_BIRTH) &&
      planner->texts[STAFF_BIRTH][0] == '\0')
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
read_sex (SasStaffList *staff, SasPerson *person, const SasNip *nip)
{
  SasPlanner *planner = staff->planner;
  const char *text = planner->texts[STAFF_SEX];
  int written = word_value (sexes, text);
  g_autofree char *quoted = sas_charset_shorten (text, 20);

  if (text[0] != '\0' && written == SAS_SEX_UNKNOWN)
    sas_planner_warn (planner, STAFF_SEX, "sex-unknown",
                      g_strdup_printf (_("Sex \"%s\" is not understood; the NIP's is taken."), quoted));
  if (written != SAS_SEX_UNKNOWN && nip->valid && written != (int) nip->sex)
    sas_planner_warn (planner, STAFF_SEX, "sex-mismatch",
                      g_strdup_printf (nip->sex == SAS_SEX_MALE
                                       ? _("Sex %s differs from digit 15 of the NIP (1 = male).")
                                                                : _("Sex %s differs from digit 15 of the NIP (2 = female)."), text));
  if (written != SAS_SEX_UNKNOWN)
    person->sex = (SasSex) written;
  else if (nip->valid && person->sex == SAS_SEX_UNKNOWN)
    person->sex = nip->sex;
}

static void
read_employment (SasStaffList *staff, SasPerson *person, const SasNip *nip)
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

/* "Dr. Ir. H. Baharuddin, S.T., M.Si.": titles before end with a point and are known; after the first comma come the
 * others. */
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
read_name (SasStaffList *staff, SasPerson *person, const SasPerson *old)
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
read_grade (SasStaffList *staff, SasPerson *person)
{
  SasPlanner *planner = staff->planner;
  gboolean by_rank = planner->texts[STAFF_GRADE][0] == '\0' && sas_planner_has (planner, STAFF_RANK);
  int column = by_rank ? STAFF_RANK : STAFF_GRADE;
  const char *text = planner->texts[column];
  const char *grade = sas_rank_find_grade (text);
  g_autofree char *quoted = sas_charset_shorten (text, 40);

  if (!sas_planner_has (planner, column))
    return;
  if (text[0] != '\0' && grade == NULL)
    sas_planner_reject (planner, column, "grade-unknown",
                        g_strdup_printf (_("\"%s\" is no rank or grade (III/b, Penata Tingkat I, IX, ...)."), quoted));
  sas_record_set_text (&sas_person_type, person, "grade", grade);
}

static void
read_post (SasStaffList *staff, SasPerson *person)
{
  SasPlanner *planner = staff->planner;
  int kind = word_value (position_kinds, planner->texts[STAFF_POSITION_KIND]);
  SasDate since = sas_planner_date (planner, STAFF_SINCE);

  if (kind != SAS_POSITION_UNKNOWN)
    person->position_kind = (SasPositionKind) kind;
  if (since != SAS_DATE_NONE)
    person->position_since = since;
}

/* A list that does not say what kind of post it is: the level at the end of a functional post's name does (ahli
 * pertama .. penyelia), and so does the post of the unit's head. Others stay unsaid. */
static void
guess_position_kind (SasStaffList *staff, SasPerson *person)
{
  static const char *const levels[] = {
    " ahli pertama", " ahli muda", " ahli madya", " ahli utama", " pemula", " terampil", " mahir", " penyelia", NULL
  };
  const SasUnit *unit = sas_roster_unit (staff->planner->office, person->unit);
  g_autofree char *position = sas_import_fold (person->position);

  if (person->position_kind != SAS_POSITION_UNKNOWN)
    return;
  if (unit != NULL && g_strcmp0 (unit->head_position, person->position) == 0)
    person->position_kind = SAS_POSITION_STRUCTURAL;
  for (guint i = 0; levels[i] != NULL; i++)
    if (g_str_has_suffix (position, levels[i]))
      person->position_kind = SAS_POSITION_FUNCTIONAL;
}

static void
read_note (SasStaffList *staff, SasPerson *person)
{
  const char *task = staff->planner->texts[STAFF_TASK], *note = staff->planner->texts[STAFF_NOTE];
  g_autofree char *both = NULL;

  if (task[0] == '\0')
    return;
  both = g_strconcat (task, note[0] != '\0' ? ". " : "", note, NULL);
  sas_record_set_text (&sas_person_type, person, "note", both);
}

static void
read_superior (SasStaffList *staff, SasPerson *person, const char *own)
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
    sas_planner_reject (planner, STAFF_SUPERIOR, "nip-exponent",
                        g_strdup (_("The superior's NIP was stored as a number; its digits are lost.")));
  else if (nip.why == SAS_NIP_LENGTH)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-nip-length",
                        g_strdup_printf (_("The superior's NIP must have 18 digits; it has %u."), nip.digits));
  else if (!nip.valid)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-nip-invalid",
                        g_strdup_printf (_("The superior's number is no NIP. %s"), why));
  else if (g_str_equal (nip.number, own))
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-self", g_strdup (_("Nobody can be their own superior.")));
}

void
sas_staff_read_person (SasStaffList *staff, SasStaffEntry *entry)
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
  guess_position_kind (staff, person);
  read_superior (staff, person, entry->number);
}
