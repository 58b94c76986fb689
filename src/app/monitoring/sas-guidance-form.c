/* Guidance as the regulation's forms have it: coaching (B.1.6), mentoring (B.1.7), feedback on it (B.1.8), review of competence (B.1.9). */
#include "config.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms.h"
#include "sas-record-dialog.h"

#define WORD(word) ((const char *const[]) { word, NULL })
#define HEADS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const char *const criteria[] = {
  N_("1. I feel noticed and understood"), N_("2. I feel that what I have done is appreciated"), N_("3. I feel free to say what I think"),
  N_("4. The views given rest on accurate data"), N_("5. The views given to me are positive"), N_("6. There was more asking than lecturing"),
  N_("7. I was helped to find solutions and next steps"), N_("8. I know what I have to do after this guidance"),
  N_("9. I understand what this guidance is for"), NULL
};

static const SasFormRow coaching_rows[] = {
  { "date",    N_("_Date"),                 SAS_FORM_DATE,  TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "by",      N_("_Who guides"),           SAS_FORM_TEXT,  TRUE,  NULL, NULL, NULL, NULL },
  { "rows",    N_("Goal: what do I want to reach?"), SAS_FORM_TABLE, TRUE,
    HEADS (N_("Indicator"), N_("Baseline"), N_("Target"), N_("Strategy")), NULL, WORD ("goals"), NULL },
  { "rows",    N_("Facts: where am I now?"), SAS_FORM_TABLE, FALSE,
    HEADS (N_("Target"), N_("Progress"), N_("Problem"), N_("Cause")), NULL, WORD ("facts"), NULL },
  { "options", N_("_Chances: what can I do?"), SAS_FORM_LONG, FALSE, NULL, NULL, NULL, NULL },
  { "rows",    N_("Next steps"),            SAS_FORM_TABLE, FALSE,
    HEADS (N_("Indicator"), N_("Strategy"), N_("Target changes? (ya/tidak)")), NULL, WORD ("steps"), NULL },
  { NULL }
};

static const SasFormRow mentoring_rows[] = {
  { "date", N_("_Date"),              SAS_FORM_DATE,  TRUE, NULL, N_("24-11-2026"), NULL, NULL },
  { "by",   N_("_Who guides"),        SAS_FORM_TEXT,  TRUE, NULL, NULL, NULL, NULL },
  { "rows", N_("What is to be learnt"), SAS_FORM_TABLE, TRUE,
    HEADS (N_("Skill"), N_("Duration"), N_("Expected change"), N_("Measure")), NULL, WORD ("goals"), NULL },
  { "rows", N_("Journal"),            SAS_FORM_TABLE, FALSE,
    HEADS (N_("When and where"), N_("Topic"), N_("Action"), N_("Until when")), NULL, WORD ("sessions"), NULL },
  { NULL }
};

static const SasFormRow feedback_rows[] = {
  { "date", N_("_Date"),       SAS_FORM_DATE,  TRUE, NULL, N_("24-11-2026"), NULL, NULL },
  { "rows", N_("Answers"),     SAS_FORM_TABLE, TRUE, HEADS (N_("Answer")), NULL, WORD ("answers"), criteria },
  { NULL }
};

static const SasFormRow competence_rows[] = {
  { "date",           N_("_Date"),           SAS_FORM_DATE,  TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "by",             N_("_Who reviews"),    SAS_FORM_TEXT,  TRUE,  NULL, NULL, NULL, NULL },
  { "rows",           N_("Competences"),     SAS_FORM_TABLE, TRUE,
    HEADS (N_("Group"), N_("Competence"), N_("Score 1-5"), N_("Reason")), NULL, WORD ("competences"), NULL },
  { "recommendation", N_("_Recommendation"), SAS_FORM_LONG,  FALSE, NULL, NULL, NULL, NULL },
  { NULL }
};

static void drop_unscored (SasGuidance *guidance);

static char *
check_guidance (gconstpointer record, SasRoster *roster, const char **field)
{
  SasGuidance *scored = sas_record_copy (&sas_guidance_type, record);
  g_autoptr (GError) error = NULL;

  drop_unscored (scored);
  sas_monitoring_check (&sas_guidance_type, scored, NULL, &error);
  sas_record_free (&sas_guidance_type, scored);
  *field = "rows";
  return error != NULL ? g_strdup (error->message) : NULL;
}

static const SasRecordQuestion questions[SAS_GUIDANCE_KINDS] = {
  [SAS_GUIDANCE_COACHING] = { N_("Coaching"), N_("Record"), N_("Goals and facts are the employee's words, the next steps what both agree on (pp. 79-80)."),
                              &sas_guidance_type, coaching_rows, check_guidance },
  [SAS_GUIDANCE_MENTORING] = { N_("Mentoring"), N_("Record"), N_("One line a meeting in the journal (pp. 81-82)."),
                               &sas_guidance_type, mentoring_rows, check_guidance },
  [SAS_GUIDANCE_FEEDBACK] = { N_("Feedback on guidance"), N_("Record"), N_("The employee's own word; it goes to the superior of who guided (p. 83)."),
                              &sas_guidance_type, feedback_rows, check_guidance },
  [SAS_GUIDANCE_COMPETENCE] = { N_("Review of competence"), N_("Record"), N_("Scores from 1 to 5, each with its reason (pp. 84-85). Leave lines empty that do not apply."),
                                &sas_guidance_type, competence_rows, check_guidance },
};

/* The competences that the form names (pp. 84-85); lines without a score are left out. */
static void
add_competences (SasGuidance *guidance)
{
  static const struct { const char *group, *name; } known[] = {
    { "manajerial", "Integritas" }, { "manajerial", "Kerjasama" }, { "manajerial", "Komunikasi" }, { "manajerial", "Orientasi pada Hasil" },
    { "manajerial", "Pelayanan Publik" }, { "manajerial", "Pengembangan Diri dan Orang Lain" }, { "manajerial", "Mengelola Perubahan" },
    { "manajerial", "Pengambilan Keputusan" }, { "sosio-kultural", "Perekat dan Pemersatu Bangsa" }, { "teknis", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      SasGuidanceRow *row = sas_record_new (&sas_guidance_row_type);
      const char *cells[] = { known[i].group, known[i].name, "", "" };

      row->part = SAS_GUIDANCE_COMPETENCES;
      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        g_ptr_array_add (row->cells, g_strdup (cells[c]));
      g_ptr_array_add (guidance->rows, row);
    }
}

SasGuidance *
sas_guidance_begin (SasSession *session, const SasPlan *plan, SasGuidanceKind kind, SasDate day)
{
  const SasActor *actor = sas_session_get_actor (session);
  const char *by = actor->operator_ || g_str_equal (actor->nip, plan->nip) ? plan->appraiser : actor->nip;
  const SasPerson *guide = by != NULL ? sas_roster_person (sas_session_get_roster (session), by) : NULL;
  g_autofree char *name = guide != NULL ? sas_person_full_name (guide) : NULL;
  SasGuidance *guidance = sas_record_new (&sas_guidance_type);

  guidance->year = plan->year;
  guidance->kind = kind;
  guidance->date = day;
  sas_record_set_text (&sas_guidance_type, guidance, "nip", plan->nip);
  if (kind != SAS_GUIDANCE_FEEDBACK)
    {
      sas_record_set_text (&sas_guidance_type, guidance, "by", name != NULL ? name : "");
      sas_record_set_text (&sas_guidance_type, guidance, "by_nip", by);
    }
  if (kind == SAS_GUIDANCE_COMPETENCE)
    add_competences (guidance);
  return guidance;
}

typedef struct { SasSession *session; char *reviewer; } Form;

/* A competence that nobody scored is not reviewed. */
static void
drop_unscored (SasGuidance *guidance)
{
  for (guint i = guidance->rows->len; i-- > 0;)
    {
      SasGuidanceRow *row = g_ptr_array_index (guidance->rows, i);

      if (row->part != SAS_GUIDANCE_COMPETENCES || *(const char *) g_ptr_array_index (row->cells, 2) != '\0')
        continue;
      sas_record_free (&sas_guidance_row_type, row);
      g_ptr_array_remove_index (guidance->rows, i);
    }
}

static void
answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Form *form = user_data;
  SasGuidance *guidance = sas_record_dialog_ask_finish (result);

  if (guidance != NULL)
    {
      drop_unscored (guidance);
      sas_monitoring_keep (GTK_WIDGET (parent), form->session, &sas_guidance_type, guidance, form->reviewer);
    }
  g_object_unref (form->session);
  g_free (form->reviewer);
  g_free (form);
}

void
sas_guidance_ask (GtkWidget *parent, SasSession *session, const char *reviewer, SasGuidance *guidance)
{
  Form *form = g_new (Form, 1);

  *form = (Form) { g_object_ref (session), g_strdup (reviewer) };
  sas_record_dialog_ask_async (parent, &questions[guidance->kind], guidance, sas_session_get_roster (session), answered, form);
}
