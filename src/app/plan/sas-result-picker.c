#include "config.h"
#include "sas-access.h"
#include "sas-form-text.h"
#include "sas-i18n.h"
#include "sas-plan-verbs.h"
#include "sas-result-picker.h"

struct _SasResultPicker
{
  GtkWidget    parent_instance;

  SasPlanDesk *desk;
  guint        result;
  GtkWidget   *button;
};

G_DEFINE_FINAL_TYPE (SasResultPicker, sas_result_picker, GTK_TYPE_WIDGET)

/* What a member may carry of @superior: its results; of a leader (JPT) each with one of its indicators, as the forms of the
 * regulation write it ("...\nIndikator Kinerja Individu: ..."). (transfer full) of char * */
static GPtrArray *
superior_choices (const SasPlan *superior)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_free);

  for (guint r = 0; superior != NULL && r < superior->results->len; r++)
    {
      const SasResult *result = sas_plan_result (superior, r);

      if (*result->text == '\0')
        continue;
      if (superior->model == SAS_MODEL_JA_JF || result->indicators->len == 0)
        g_ptr_array_add (choices, g_strdup (result->text));
      for (guint i = 0; superior->model == SAS_MODEL_JPT && i < result->indicators->len; i++)
        g_ptr_array_add (choices, sas_form_superior_result (result->text, sas_plan_indicator (superior, r, i)->text));
    }
  return choices;
}

static void
chosen (GtkListBox *list, GtkListBoxRow *row, SasResultPicker *self)
{
  g_autoptr (GPtrArray) choices = superior_choices (sas_plan_desk_get_superior (self->desk));
  g_autofree char *path = g_strdup_printf ("results/%u/superior_result", self->result);
  guint index = (guint) gtk_list_box_row_get_index (row);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (index < choices->len)
    sas_plan_set_text_step (self->desk, path, g_ptr_array_index (choices, index), _("choosing the leader's result"));
}

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
list_new (SasResultPicker *self, GPtrArray *choices)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < choices->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, (const char *) g_ptr_array_index (choices, i));

      gtk_list_box_append (GTK_LIST_BOX (list), label_new (text));
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect (list, "row-activated", G_CALLBACK (chosen), self);
  sas_access_name (list, _("Results of the leader"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

/* Built each time it opens: it shows the leader's plan as it then stands. */
static void
fill (GtkMenuButton *button, gpointer data)
{
  SasResultPicker *self = data;
  g_autoptr (GPtrArray) choices = superior_choices (sas_plan_desk_get_superior (self->desk));
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), choices->len > 0 ? list_new (self, choices) :
                         label_new (_("The leader has no plan with results for this year yet. Type what you carry; it can be linked later.")));
  gtk_menu_button_set_popover (button, popover);
}

void
sas_result_picker_update (SasResultPicker *self, SasPlanDesk *desk, guint result)
{
  g_set_object (&self->desk, desk);
  self->result = result;
}

static void
sas_result_picker_dispose (GObject *object)
{
  SasResultPicker *self = SAS_RESULT_PICKER (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_result_picker_parent_class)->dispose (object);
}

static void
sas_result_picker_class_init (SasResultPickerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_result_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_result_picker_init (SasResultPicker *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), fill, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  sas_access_tip (self->button, _("Choose from the leader's plan"));
}
