#include "config.h"
#include "sas-form-private.h"

const SasForm *const *
sas_forms (void)
{
  return sas_plan_forms;
}

const SasForm *const *
sas_forms_of_guidance (void)
{
  return sas_sheet_forms;
}

const SasForm *const *
sas_forms_of_unit (void)
{
  return sas_unit_forms;
}

gboolean
sas_form_records (const SasForm *self, SasGuidanceKind kind)
{
  return self->guidance == (guint) kind + 1;
}

const SasForm *
sas_form_find (const char *code)
{
  static const SasForm *const *const all[] = { sas_plan_forms, sas_sheet_forms, sas_evaluation_forms, sas_credit_forms, sas_legacy_forms,
                                                   sas_unit_forms };

  for (guint of = 0; of < G_N_ELEMENTS (all); of++)
    for (guint i = 0; all[of][i] != NULL; i++)
      if (g_ascii_strcasecmp (all[of][i]->code, code) == 0)
        return all[of][i];
  return NULL;
}

gboolean
sas_form_fits (const SasForm *self, const SasPlan *plan)
{
  return self->fits (self, plan);
}

const SasForm *
sas_form_of_plan (const SasPlan *plan)
{
  for (guint i = 0; sas_plan_forms[i] != NULL; i++)
    if (sas_form_fits (sas_plan_forms[i], plan))
      return sas_plan_forms[i];
  g_return_val_if_reached (NULL);
}

const char *
sas_form_code (const SasForm *self)
{
  return self->code;
}

const char *
sas_form_title (const SasForm *self)
{
  return self->name;
}

gboolean
sas_form_landscape (const SasForm *self)
{
  return self->landscape;
}

GPtrArray *
sas_forms_select (const char *name, const SasPlan *plan)
{
  GPtrArray *forms = g_ptr_array_new ();
  gboolean all = g_ascii_strcasecmp (name, "all") == 0, skp = all || g_ascii_strcasecmp (name, "skp") == 0;

  for (guint i = 0; sas_plan_forms[i] != NULL; i++)
    {
      const SasForm *form = sas_plan_forms[i];
      gboolean asked = (!form->alone && (form->beside ? all : skp)) || g_ascii_strcasecmp (form->code, name) == 0;

      if (asked && sas_form_fits (form, plan))
        g_ptr_array_add (forms, (gpointer) form);
    }
  return forms;
}

GPtrArray *
sas_forms_of_evaluation (const SasPlan *plan, const SasEvaluation *evaluation)
{
  GPtrArray *forms = g_ptr_array_new ();
  const char *document = sas_evaluation_form (evaluation);

  for (guint i = 0; sas_evaluation_forms[i] != NULL; i++)
    {
      const SasForm *form = sas_evaluation_forms[i];
      gboolean other = form->build == sas_form_build_document && !g_str_equal (form->code, document);

      if (!other && sas_form_fits (form, plan))
        g_ptr_array_add (forms, (gpointer) form);
    }
  return forms;
}

/* What each page says, across the sheet and at its foot, of a plan that is not in force. */
static const struct { const char *stamp, *mark; } states[SAS_PLAN_STATES] = {
  [SAS_PLAN_DRAFT]      = { "DRAF", "DRAF – belum ditetapkan" },
  [SAS_PLAN_SUBMITTED]  = { "DRAF", "DRAF – belum ditetapkan" },
  [SAS_PLAN_RETURNED]   = { "DRAF", "DRAF – belum ditetapkan" },
  [SAS_PLAN_SUPERSEDED] = { "DIGANTI", "Telah diganti – tidak berlaku lagi" },
  [SAS_PLAN_CANCELLED]  = { "BATAL", "Dibatalkan – tidak berlaku" },
};

/* What the foot says. What stands across the sheet, if anything does, is there already. */
static void
imprint (SasDoc *doc, const char *nip, int year, int period, int version)
{
  doc->imprint = (SasImprint) { g_strdup (doc->form), g_strdup (nip != NULL ? nip : ""), year, period, version, sas_doc_checksum (doc),
                                sas_doc_is_signed (doc), doc->stamp != NULL };
}

/* Whose it is and of when: a leader's forms carry no state. */
static void
label_leader (SasDoc *doc, const SasForm *form, const SasSubject *subject)
{
  const SasWorkblock *block = subject->workblocks != NULL && subject->workblocks->len > 0 ? g_ptr_array_index (subject->workblocks, 0) : NULL;
  const char *nip = subject->matrix != NULL ? subject->matrix->leader_nip : block != NULL ? block->nip : "";
  const char *name = subject->people != NULL && subject->people->employee != NULL ? subject->people->employee->name : nip;
  int year = subject->matrix != NULL ? subject->matrix->year : block != NULL ? block->year : 0;

  doc->title = g_strdup_printf ("%s %d – %s (%s)", form->sheet, year, name, form->code);
  doc->author = g_strdup (subject->agency);
  imprint (doc, nip, year, -1, 0);
}

static SasDoc *
build_of_leader (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  SasDoc *doc = sas_doc_new (form->code, form->landscape);

  form->build (doc, form, subject, paper);
  label_leader (doc, form, subject);
  return doc;
}

static SasDoc *
build_of_credit (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasIdentity *employee = subject->credit->employee;
  SasDoc *doc = sas_doc_new (form->code, form->landscape);

  form->build (doc, form, subject, paper);
  doc->title = g_strdup_printf ("%s %d – %s (%s)", form->sheet, subject->credit->year, employee != NULL ? employee->name : "", form->code);
  doc->author = g_strdup (subject->agency);
  imprint (doc, employee != NULL ? employee->nip : NULL, subject->credit->year,
           subject->credit->period != SAS_PERIOD_ANNUAL ? (int) subject->credit->period : -1, 0);
  return doc;
}

static SasDoc *
build_of_unit (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasUnitReport *report = subject->report;
  SasDoc *doc = sas_doc_new (form->code, form->landscape);

  form->build (doc, form, subject, paper);
  doc->title = g_strdup_printf ("%s %s %d – %s", form->sheet, sas_period_name (report->period), report->year, report->name);
  doc->author = g_strdup (subject->agency);
  imprint (doc, report->unit, report->year, (int) report->period, 0);
  return doc;
}

static SasDoc *
build_of_legacy (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  SasDoc *doc = sas_form_build_legacy (form, subject, paper);

  imprint (doc, subject->legacy->nip, subject->legacy->year, -1, 0);
  return doc;
}

static SasDoc *
build_of_plan (const SasForm *self, const SasSubject *subject, const SasPaper *paper)
{
  const SasPlan *plan = subject->plan;
  const SasPeople *people = subject->people != NULL ? subject->people : plan->people;
  const char *name = people != NULL && people->employee != NULL ? people->employee->name : plan->nip;
  SasDoc *doc = sas_doc_new (self->code, self->landscape);

  self->build (doc, self, subject, paper);
  doc->title = g_strdup_printf ("%s %d – %s (%s)", self->sheet, plan->year, name, self->code);
  doc->author = g_strdup (subject->agency);
  doc->mark = g_strdup (states[plan->state].mark);
  doc->stamp = g_strdup (states[plan->state].stamp);
  imprint (doc, plan->nip, plan->year, -1, plan->version);
  return doc;
}

/* What a sheet of an evaluation says while it is not settled. A record of feedback is none that is settled. */
static const char *const open_mark = "DRAF – belum ditetapkan", *const void_mark = "Dibatalkan – tidak berlaku";

static void
mark_evaluation (SasDoc *doc, const SasForm *form, const SasEvaluation *evaluation)
{
  gboolean is_void = evaluation->state == SAS_EVALUATION_VOID, is_record = form->build != sas_form_build_document && !form->rated;

  if (!is_void && (is_record || evaluation->state >= SAS_EVALUATION_FINAL))
    return;
  doc->mark = g_strdup (is_void ? void_mark : open_mark);
  doc->stamp = g_strdup (is_void ? "BATAL" : "DRAF");
}

static SasDoc *
build_of_evaluation (const SasForm *self, const SasSubject *subject, const SasPaper *paper)
{
  const SasEvaluation *evaluation = subject->evaluation;
  const SasIdentity *employee = sas_form_people (subject)->employee;
  const char *period = sas_period_name (evaluation->period);
  SasDoc *doc = sas_doc_new (self->code, self->landscape);

  self->build (doc, self, subject, paper);
  doc->title = g_strdup_printf ("%s %s %d – %s (%s)", self->sheet, period, evaluation->year, employee != NULL ? employee->name : evaluation->nip,
                                self->code);
  doc->author = g_strdup (subject->agency);
  mark_evaluation (doc, self, evaluation);
  imprint (doc, evaluation->nip, evaluation->year, (int) evaluation->period, 0);
  return doc;
}

SasDoc *
sas_form_build (const SasForm *self, const SasSubject *subject, const SasPaper *paper)
{
  g_return_val_if_fail (!self->of_evaluation || (subject->plan != NULL && subject->evaluation != NULL), NULL);

  if (subject->report != NULL)
    return build_of_unit (self, subject, paper);
  if (subject->credit != NULL)
    return build_of_credit (self, subject, paper);
  if (subject->legacy != NULL)
    return build_of_legacy (self, subject, paper);
  if (self->of_evaluation)
    return build_of_evaluation (self, subject, paper);
  return subject->plan != NULL ? build_of_plan (self, subject, paper) : build_of_leader (self, subject, paper);
}

SasDoc *
sas_form_build_blank (const SasForm *self, const char *agency, const SasPaper *paper)
{
  g_autoptr (SasPlan) nothing = sas_plan_new ("", 0);
  const SasSubject subject = { .plan = nothing, .agency = agency, .blank = TRUE };
  SasDoc *doc = sas_doc_new (self->code, self->landscape);

  self->build (doc, self, &subject, paper);
  doc->title = g_strdup_printf ("%s – formulir kosong (%s)", self->name, self->code);
  doc->author = g_strdup (agency);
  doc->imprint = (SasImprint) { .form = g_strdup (self->code), .period = -1 };
  return doc;
}
