#include "config.h"
#include "sas-i18n.h"
#include "sas-staff-forms.h"

const char *const sas_assignment_labels[] = {
  N_("Definitive post"), N_("Plt. (acting, post empty)"), N_("Plh. (acting, holder away)"), N_("Delegated"), N_("Study leave"), NULL
};
static const char *const sex_labels[] = { "", N_("Male"), N_("Female"), NULL };
static const char *const employment_labels[] = { "", "PNS", "CPNS", "PPPK", NULL };
static const char *const position_labels[] = { "", N_("Structural"), N_("Functional"), N_("Executor"), NULL };
static const char *const head_labels[] = { "", N_("Definitive"), "Plt", N_("Vacant"), NULL };

static const SasFormRow person_rows[] = {
  { "nip",            N_("_NIP"),               SAS_FORM_NIP,    TRUE,  NULL,              N_("18 digits, spaces may stay") },
  { "name",           N_("Na_me"),              SAS_FORM_TEXT,   TRUE,  NULL,              N_("Without titles") },
  { "title_before",   N_("Title before"),       SAS_FORM_TEXT,   FALSE, NULL,              "Dr. Ir." },
  { "title_after",    N_("Title after"),        SAS_FORM_TEXT,   FALSE, NULL,              "S.T., M.T." },
  { "sex",            N_("Sex"),                SAS_FORM_CHOICE, FALSE, sex_labels,        NULL },
  { "employment",     N_("Employment"),         SAS_FORM_CHOICE, FALSE, employment_labels, NULL },
  { "legal_state",    N_("Legal status"),       SAS_FORM_TEXT,   FALSE, NULL,              "Aktif" },
  { "grade",          N_("_Grade"),             SAS_FORM_TEXT,   FALSE, NULL,              N_("III/c, of a PPPK: IX") },
  { "position",       N_("_Position"),          SAS_FORM_TEXT,   TRUE,  NULL,              NULL },
  { "position_kind",  N_("Kind of position"),   SAS_FORM_CHOICE, FALSE, position_labels,   NULL },
  { "position_since", N_("In it since"),        SAS_FORM_DATE,   FALSE, NULL,              N_("24-11-2026") },
  { "unit",           N_("_Unit"),              SAS_FORM_UNIT,   FALSE, NULL,              NULL },
  { "superior",       N_("_Superior"),          SAS_FORM_PERSON, FALSE, NULL,              NULL },
  { "superior_name",  N_("Superior without NIP"), SAS_FORM_TEXT, FALSE, NULL,              N_("Of the head of the office: Bupati ...") },
  { "note",           N_("Note, _reason of a correction"), SAS_FORM_TEXT, FALSE, NULL,     NULL },
  { NULL }
};

static const SasFormRow unit_rows[] = {
  { "code",          N_("_Code"),             SAS_FORM_TEXT,   TRUE,  NULL,        N_("As the personnel system writes it") },
  { "name",          N_("_Name"),             SAS_FORM_TEXT,   TRUE,  NULL,        NULL },
  { "parent_code",   N_("_Below"),            SAS_FORM_UNIT,   FALSE, NULL,        NULL },
  { "echelon",       N_("Echelon"),           SAS_FORM_TEXT,   FALSE, NULL,        "III.b" },
  { "head_position", N_("Post of its head"),  SAS_FORM_TEXT,   FALSE, NULL,        NULL },
  { "head_nip",      N_("_Head"),             SAS_FORM_PERSON, FALSE, NULL,        NULL },
  { "head_state",    N_("The post is"),       SAS_FORM_CHOICE, FALSE, head_labels, NULL },
  { NULL }
};

static const SasFormRow post_rows[] = {
  { "kind",     N_("_Kind"),          SAS_FORM_CHOICE, TRUE,  sas_assignment_labels, NULL },
  { "unit",     N_("_Unit"),          SAS_FORM_UNIT,   TRUE,  NULL, NULL },
  { "position", N_("_Position"),      SAS_FORM_TEXT,   FALSE, NULL, N_("Without “Plt.”; empty: the post of the unit's head") },
  { "from",     N_("_From"),          SAS_FORM_DATE,   TRUE,  NULL, N_("24-11-2026") },
  { "to",       N_("_To"),            SAS_FORM_DATE,   FALSE, NULL, N_("Empty: until further notice") },
  { "decree",   N_("_Decree number"), SAS_FORM_TEXT,   FALSE, NULL, NULL },
  { "note",     N_("No_te"),          SAS_FORM_TEXT,   FALSE, NULL, NULL },
  { NULL }
};

static char *
check_person (gconstpointer record, SasRoster *roster, const char **field)
{
  const SasPerson *person = record, *other = sas_roster_person (roster, person->nip);

  if (other != NULL && g_strcmp0 (other->id, person->id) != 0)
    {
      *field = "nip";
      return g_strdup_printf (_("%s has this NIP already."), other->name);
    }
  if (g_strcmp0 (person->superior, person->nip) == 0)
    {
      *field = "superior";
      return g_strdup (_("Nobody is his own superior."));
    }
  return NULL;
}

/* A unit may not stand below itself, however far. */
static char *
check_unit (gconstpointer record, SasRoster *roster, const char **field)
{
  const SasUnit *unit = record, *other = sas_roster_unit (roster, unit->code);
  guint steps = sas_roster_units (roster)->len + 1;

  if (other != NULL && g_strcmp0 (other->id, unit->id) != 0)
    {
      *field = "code";
      return g_strdup_printf (_("%s has this code already."), other->name);
    }
  for (const SasUnit *above = sas_roster_unit (roster, unit->parent_code); above != NULL && steps-- > 0;
       above = sas_roster_unit (roster, above->parent_code))
    if (*unit->id != '\0' && g_strcmp0 (above->id, unit->id) == 0)
      {
        *field = "parent_code";
        return g_strdup (_("A unit cannot stand below itself."));
      }
  return NULL;
}

static char *
check_post (gconstpointer record, SasRoster *roster, const char **field)
{
  const SasAssignment *post = record;

  *field = "to";
  return post->to != SAS_DATE_NONE && post->to < post->from ? g_strdup (_("The last day is before the first.")) : NULL;
}

const SasRecordQuestion sas_question_new_person  = { N_("Add a person"), N_("Add"), NULL, &sas_person_type, person_rows, check_person };
const SasRecordQuestion sas_question_edit_person = {
  N_("Correct the staff data"), N_("Store"),
  N_("This corrects the data of this office alone; the personnel system stays as it is. Who changed what, when, is recorded."),
  &sas_person_type, person_rows, check_person
};
const SasRecordQuestion sas_question_new_unit    = { N_("Add a unit"), N_("Add"), NULL, &sas_unit_type, unit_rows, check_unit };
const SasRecordQuestion sas_question_edit_unit   = { N_("Change the unit"), N_("Store"), NULL, &sas_unit_type, unit_rows, check_unit };
const SasRecordQuestion sas_question_new_post    = { N_("Add a post"), N_("Add"), NULL, &sas_assignment_type, post_rows, check_post };
const SasRecordQuestion sas_question_edit_post   = { N_("Change the post"), N_("Store"), NULL, &sas_assignment_type, post_rows, check_post };
