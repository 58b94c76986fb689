#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-paper.h"
#include "sas-form.h"
#include "sas-print-arrange.h"
#include "sas-print-options.h"
#include "sas-unit-print.h"

struct _SasPrintOptions
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget       *root, *run_button;
  GtkMenuButton   *blank_button, *unit_button;
  GtkCheckButton  *plan_check, *annex_check, *manual_check, *matrix_check, *workblock_check, *action_check, *guidance_check, *record_check,
                  *evaluation_check, *dialogue_check, *credit_check, *one_file, *file_each, *printer, *duplex;
  GtkToggleButton *f4_button, *a4_button;
  GtkDropDown     *scope, *period;
  GtkLabel        *pattern, *remark;
  SasPrintArrange *arrange;
  /* state */
  SasSession      *session;    /* (owned) */
  GtkStringList   *names;      /* of the scope */
  GPtrArray       *keys;       /* (owned) beside @names: "" the office, "=" the actor's team, else the code of a unit */
  GArray          *periods;    /* (owned) beside the drop-down's rows from the second on: SasPeriod */
  gboolean         loading;
};
G_DEFINE_FINAL_TYPE (SasPrintOptions, sas_print_options, GTK_TYPE_WIDGET)

enum { CHANGED, OUTPUT_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void update_pattern (SasPrintOptions *self);
static void update_period (SasPrintOptions *self);

static void
on_changed (SasPrintOptions *self)
{
  update_pattern (self);
  update_period (self);
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_output (SasPrintOptions *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pattern), gtk_check_button_get_active (self->file_each));
  if (!self->loading)
    g_signal_emit (self, signals[OUTPUT_CHANGED], 0);
}

/* --- people --- */

static void
add_scope (SasPrintOptions *self, const char *key, const char *name, guint depth, guint people)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, "\u2003");
  g_string_append_printf (text, "%s (%u)", name, people);
  gtk_string_list_append (self->names, text->str);
  g_ptr_array_add (self->keys, g_strdup (key));
}

static void
add_units (SasPrintOptions *self, SasRoster *roster, const char *parent, guint depth)
{
  GPtrArray *units = sas_roster_children (roster, parent);

  for (guint i = 0; i < units->len && depth < 16; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);
      g_autoptr (GPtrArray) below = sas_roster_descendants (roster, unit->code);
      guint people = 0;

      for (guint k = 0; k < below->len; k++)
        people += sas_roster_people_in (roster, ((const SasUnit *) g_ptr_array_index (below, k))->code)->len;
      add_scope (self, unit->code, unit->name, depth, people);
      add_units (self, roster, unit->code, depth + 1);
    }
}

static guint
team_size (SasRoster *roster, const char *nip)
{
  GPtrArray *people = sas_roster_people (roster);
  SasDate today = sas_date_today ();
  guint count = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *head = sas_roster_appraiser (roster, ((const SasPerson *) g_ptr_array_index (people, i))->nip, today);

      count += head != NULL && g_str_equal (head->nip, nip);
    }
  return count;
}

static void
fill_scope (SasPrintOptions *self)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  const char *actor = sas_session_get_actor (self->session)->nip;
  guint before = gtk_drop_down_get_selected (self->scope);
  g_autofree char *kept = before < self->keys->len ? g_strdup (g_ptr_array_index (self->keys, before)) : NULL;
  guint selected = 0;

  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  g_ptr_array_set_size (self->keys, 0);
  add_scope (self, "", _("Whole office"), 0, sas_roster_people (roster)->len);
  if (*actor != '\0')
    add_scope (self, "=", _("My team"), 0, team_size (roster, actor));
  add_units (self, roster, NULL, 0);
  for (guint i = 0; i < self->keys->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->keys, i), kept) == 0)
      selected = i;
  gtk_drop_down_set_selected (self->scope, selected);
}

/* --- paper --- */

static SasPaper
paper_of (SasPrintOptions *self)
{
  SasPaper paper = sas_session_paper (self->session);

  paper.size = gtk_toggle_button_get_active (self->a4_button) ? SAS_PAPER_A4 : SAS_PAPER_F4;
  return paper;
}

static void
sas_print_options_dispose (GObject *object)
{
  SasPrintOptions *self = SAS_PRINT_OPTIONS (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINT_OPTIONS);
  G_OBJECT_CLASS (sas_print_options_parent_class)->dispose (object);
}

static void
sas_print_options_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_PRINT_OPTIONS (object)->keys);
  g_array_unref (SAS_PRINT_OPTIONS (object)->periods);
  G_OBJECT_CLASS (sas_print_options_parent_class)->finalize (object);
}

static void
sas_print_options_class_init (SasPrintOptionsClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPrintOptions, member) }
    CHILD (root), CHILD (run_button), CHILD (plan_check), CHILD (annex_check), CHILD (manual_check), CHILD (matrix_check),
    CHILD (workblock_check), CHILD (action_check), CHILD (guidance_check), CHILD (record_check), CHILD (evaluation_check), CHILD (dialogue_check), CHILD (credit_check), CHILD (period),
    CHILD (blank_button), CHILD (unit_button), CHILD (one_file), CHILD (file_each), CHILD (printer), CHILD (duplex),
    CHILD (f4_button), CHILD (a4_button), CHILD (scope), CHILD (pattern), CHILD (remark), CHILD (arrange),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAS_TYPE_PRINT_ARRANGE);
  G_OBJECT_CLASS (klass)->dispose = sas_print_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_print_options_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OUTPUT_CHANGED] = g_signal_new ("output-changed", SAS_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-options.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_output);
  gtk_widget_class_bind_template_callback (widget_class, update_pattern);
}

/* Those whose code begins so, in the order of their codes. */
static GMenu *
blank_section (const char *beginning)
{
  GMenu *menu = g_menu_new ();
  const char *code;

  for (guint i = 0; (code = sas_print_forms_code (i)) != NULL; i++)
    {
      const SasForm *form = sas_form_find (code);
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (form == NULL || !g_str_has_prefix (sas_form_code (form), beginning))
        continue;
      label = g_strdup_printf ("%s  %s", sas_form_code (form), sas_form_title (form));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "print.blank", "s", sas_form_code (form));
      g_menu_append_item (menu, item);
    }
  return menu;
}

static void
fill_blank_menu (SasPrintOptions *self)
{
  static const struct { const char *beginning, *title; } sections[] = {
    { "A.", N_("Planning") }, { "B.", N_("Monitoring and guidance") }, { "C.", N_("Evaluation results") },
    { "D.", N_("Evaluation document") }, { "AK-", "Angka kredit" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = blank_section (sections[i].beginning);

      g_menu_append_submenu (menu, _(sections[i].title), G_MENU_MODEL (section));
    }
  gtk_menu_button_set_menu_model (self->blank_button, G_MENU_MODEL (menu));
}

/* --- period --- */

/* All of the year, the year as a whole, then those of the office's cycle. */
static void
fill_periods (SasPrintOptions *self)
{
  gboolean monthly = sas_session_setting_is (self->session, SAS_SETTING_CYCLE, "monthly", FALSE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint before = gtk_drop_down_get_selected (self->period);

  g_array_set_size (self->periods, 0);
  gtk_string_list_append (names, _("Every period"));
  for (SasPeriod period = SAS_PERIOD_ANNUAL; period < SAS_PERIODS; period++)
    if (sas_period_is_of (period, monthly ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY))
      {
        gtk_string_list_append (names, sas_period_name (period));
        g_array_append_val (self->periods, period);
      }
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->period, before <= self->periods->len ? before : 0);
}

static void
fill_unit_menu (SasPrintOptions *self)
{
  g_autoptr (GMenuModel) menu = sas_unit_print_menu_new (self->session, "print.unit-paper");

  gtk_menu_button_set_menu_model (self->unit_button, menu);
}

/* Only what is of a period asks for one. */
static void
update_period (SasPrintOptions *self)
{
  guint of_period = sas_print_forms_of_period () | SAS_PRINT_B_1_1;

  gtk_widget_set_sensitive (GTK_WIDGET (self->period), (sas_print_options_get_forms (self) & of_period) != 0);
}

/* The words of a tick break rather than make the pane wider than a small window with large text has room for. */
static void
let_words_break (GtkCheckButton *check)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (check));

  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
}

static void
sas_print_options_init (SasPrintOptions *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->periods = g_array_new (FALSE, FALSE, sizeof (SasPeriod));
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (self->plan_check))); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      let_words_break (GTK_CHECK_BUTTON (child));
  self->names = gtk_string_list_new (NULL);
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (self->names));
  g_object_unref (self->names);   /* the drop-down keeps it */
  sas_access_name (GTK_WIDGET (self->scope), _("People"));
  sas_access_name (GTK_WIDGET (self->period), _("Period"));
  sas_access_name (GTK_WIDGET (self->blank_button), _("Blank form…"));
  sas_access_name (GTK_WIDGET (self->unit_button), _("Papers of the unit…"));
  fill_blank_menu (self);
  self->loading = FALSE;
}

void
sas_print_options_set_session (SasPrintOptions *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_PRINT_OPTIONS (self) && self->session == NULL);
  self->session = g_object_ref (session);
  self->loading = TRUE;
  gtk_toggle_button_set_active (sas_session_setting_is (session, SAS_SETTING_PAPER, "a4", FALSE) ? self->a4_button : self->f4_button, TRUE);
  self->loading = FALSE;
  sas_print_options_refresh (self);
}

/* How the files will be called. */
static void
update_pattern (SasPrintOptions *self)
{
  guint forms = sas_print_options_get_forms (self), period = gtk_drop_down_get_selected (self->period);
  SasPrintNameFacts facts = { .period = SAS_PERIODS, .nip = "NIP", .name = "Nama", .unit = "Unit" };
  g_autofree char *pattern = NULL;

  if (self->session == NULL)
    return;
  facts.forms = forms != 0 ? forms : SAS_PRINT_SKP;
  facts.year = sas_session_get_year (self->session);
  if (period > 0 && period <= self->periods->len)
    facts.period = g_array_index (self->periods, SasPeriod, period - 1);
  pattern = sas_print_arrange_name (self->arrange, &facts);
  gtk_label_set_label (self->pattern, pattern);
}

void
sas_print_options_refresh (SasPrintOptions *self)
{
  g_autofree char *plan = NULL;
  int year;

  g_return_if_fail (SAS_IS_PRINT_OPTIONS (self) && self->session != NULL);
  year = sas_session_get_year (self->session);
  plan = g_strdup_printf ("SKP %d", year);
  self->loading = TRUE;
  gtk_check_button_set_label (self->plan_check, plan);
  update_pattern (self);
  fill_periods (self);
  fill_unit_menu (self);
  update_period (self);
  fill_scope (self);
  self->loading = FALSE;
}

guint
sas_print_options_get_forms (SasPrintOptions *self)
{
  const struct { GtkCheckButton *check; guint forms; } checks[] = {
    { self->plan_check, SAS_PRINT_PLAN }, { self->annex_check, SAS_PRINT_A_1_8 }, { self->manual_check, SAS_PRINT_A_1_3 },
    { self->matrix_check, SAS_PRINT_A_1_5 }, { self->workblock_check, SAS_PRINT_A_1_4 },
    { self->action_check, SAS_PRINT_B_1_1 | SAS_PRINT_B_1_2 }, { self->guidance_check, SAS_PRINT_GUIDANCE },
    { self->record_check, SAS_PRINT_RECORD }, { self->evaluation_check, SAS_PRINT_EVALUATION }, { self->dialogue_check, SAS_PRINT_DIALOG }, { self->credit_check, SAS_PRINT_CREDIT },
  };
  guint forms = 0;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    forms |= gtk_check_button_get_active (checks[i].check) ? checks[i].forms : 0;
  return forms;
}

SasPrintOutput
sas_print_options_get_output (SasPrintOptions *self)
{
  if (gtk_check_button_get_active (self->printer))
    return SAS_OUTPUT_PRINTER;
  return gtk_check_button_get_active (self->file_each) ? SAS_OUTPUT_FILE_EACH : SAS_OUTPUT_ONE_FILE;
}

SasPrintRequest *
sas_print_options_dup_request (SasPrintOptions *self)
{
  SasPrintRequest *request = sas_print_request_new ();
  const char *key = g_ptr_array_index (self->keys, MIN (gtk_drop_down_get_selected (self->scope), self->keys->len - 1));

  request->office = g_strdup (sas_session_get_path (self->session));
  request->year = sas_session_get_year (self->session);
  request->forms = sas_print_options_get_forms (self);
  request->every_period = gtk_drop_down_get_selected (self->period) == 0;
  if (!request->every_period)
    request->period = g_array_index (self->periods, SasPeriod, gtk_drop_down_get_selected (self->period) - 1);
  request->actor = sas_actor_copy (sas_session_get_actor (self->session));
  if (g_str_equal (key, "="))
    request->appraiser = g_strdup (sas_session_get_actor (self->session)->nip);
  else if (*key != '\0')
    request->unit = g_strdup (key);
  request->merged = sas_print_options_get_output (self) != SAS_OUTPUT_FILE_EACH;
  request->duplex = gtk_check_button_get_active (self->duplex);
  request->paper = paper_of (self);
  return request;
}

/* The unit that is chosen, of a team the one its head leads; of the whole office its top, where there is one. (nullable) */
static const char *
unit_of_scope (SasPrintOptions *self)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  const char *key = g_ptr_array_index (self->keys, MIN (gtk_drop_down_get_selected (self->scope), self->keys->len - 1));
  GPtrArray *tops = sas_roster_children (roster, NULL), *units = sas_roster_units (roster);

  if (*key == '\0')
    return tops->len == 1 ? ((const SasUnit *) g_ptr_array_index (tops, 0))->code : NULL;
  for (guint i = 0; *key == '=' && i < units->len; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);
      const SasPerson *head = sas_roster_leader_at (roster, unit->code, sas_date_today ());

      if (head != NULL && g_str_equal (head->nip, sas_session_get_actor (self->session)->nip))
        return unit->code;
    }
  return *key != '=' ? key : NULL;
}

SasPrintRequest *
sas_print_options_dup_unit_request (SasPrintOptions *self, SasPeriod period)
{
  SasPrintRequest *request = sas_unit_print_request (self->session, unit_of_scope (self), period);

  request->paper = paper_of (self);
  return request;
}

void
sas_print_options_arrange (SasPrintOptions *self, SasPrintRequest *request)
{
  g_return_if_fail (SAS_IS_PRINT_OPTIONS (self));
  sas_print_arrange_apply (self->arrange, request);
}

const char *
sas_print_options_get_scope_name (SasPrintOptions *self)
{
  const char *key = g_ptr_array_index (self->keys, MIN (gtk_drop_down_get_selected (self->scope), self->keys->len - 1));
  const SasUnit *unit = sas_roster_unit (sas_session_get_roster (self->session), key);

  if (unit != NULL)
    return unit->name;
  return g_str_equal (key, "=") ? _("My team") : sas_session_get_office (self->session);
}

void
sas_print_options_set_ready (SasPrintOptions *self, guint ticked, guint left_out, gboolean busy)
{
  SasPrintOutput output = sas_print_options_get_output (self);
  g_autofree char *label = NULL;
  g_autofree char *remark = NULL;

  if (output == SAS_OUTPUT_PRINTER)
    label = g_strdup_printf (_("Print %u people…"), ticked);
  else
    label = g_strdup_printf (_("Make %u PDF"), output == SAS_OUTPUT_ONE_FILE ? MIN (ticked, 1) : ticked);
  if (busy)
    remark = g_strdup (_("Can be used again when the work is done."));
  else if (sas_print_options_get_forms (self) == 0)
    remark = g_strdup (_("Choose a form first."));
  else if (ticked == 0)
    remark = g_strdup (_("Tick somebody in the list first."));
  else if (left_out > 0)
    remark = g_strdup_printf (_("%u people are left out."), left_out);
  gtk_label_set_label (self->remark, remark != NULL ? remark : "");
  gtk_button_set_label (GTK_BUTTON (self->run_button), label);
}
