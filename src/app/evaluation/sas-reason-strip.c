#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-rating-choice.h"
#include "sas-rating-reason.h"
#include "sas-reason-strip.h"
#include "sas-typed-words.h"

struct _SasReasonStrip
{
  GtkBox         parent_instance;

  GtkImage      *image;
  GtkLabel      *ask;
  GtkEntry      *entry;
  GtkMenuButton *menu;
  GtkButton     *take;
  char          *stands;      /* the reason as it is stored; "" for none */
  SasSession    *session;     /* (owned) (nullable) with @place: where what is typed is kept */
  char          *place;
};

enum { SAID, ENTERED, TAKEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasReasonStrip, sas_reason_strip, GTK_TYPE_BOX)

/* --- the reason --- */

void
sas_reason_strip_flush (SasReasonStrip *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (g_str_equal (text, self->stands))
    return;
  g_free (self->stands);
  self->stands = g_strdup (text);
  if (self->session != NULL)
    sas_typed_words_forget (GTK_WIDGET (self->entry), self->session, self->place);
  g_signal_emit (self, signals[SAID], 0, text);
}

static void
entry_activated (SasReasonStrip *self)
{
  sas_reason_strip_flush (self);
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
sentence_activated (GtkWidget *widget, const char *action, GVariant *sentence)
{
  SasReasonStrip *self = SAS_REASON_STRIP (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_variant_get_string (sentence, NULL));
  gtk_entry_grab_focus_without_selecting (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
take_clicked (SasReasonStrip *self)
{
  g_signal_emit (self, signals[TAKEN], 0);
}

/* --- what is seen --- */

static void
fill_menu (SasReasonStrip *self, const SasEvaluationMember *member, const SasRatingView *view, SasRatedPart part)
{
  g_autoptr (GPtrArray) sentences = sas_rating_reasons (member->evaluation, member->plan, view->rating[part], view->suggestion[part]);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (sentences->pdata[i], NULL);

      g_menu_item_set_action_and_target (item, "reason.use", "s", sentences->pdata[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu), sentences->len > 0);
}

/* "Pakai Sesuai"; where both ratings depart, of both. */
static void
name_take (SasReasonStrip *self, const SasRatingView *view, SasRatedPart part)
{
  gboolean both = view->departs[SAS_RATE_RESULT] && view->departs[SAS_RATE_BEHAVIOUR];
  g_autofree char *label = both ? g_strdup (_("Take suggestion")) : g_strdup_printf (_("Take %s"), sas_rating_short (view->suggestion[part]));

  gtk_button_set_label (self->take, label);
}

/* "Mengapa di atas ekspektasi?" */
static void
ask (SasReasonStrip *self, const SasRatingView *view, SasRatedPart part)
{
  static const char *const questions[SAS_RATINGS] = {
    [SAS_RATING_NONE] = "", [SAS_RATING_ABOVE] = N_("Why above expectation?"), [SAS_RATING_MEETS] = N_("Why as expected?"),
    [SAS_RATING_BELOW] = N_("Why below expectation?"),
  };
  gboolean missing = view->stand == SAS_STAND_REASON;
  g_autofree char *why = sas_rating_view_ask (view);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s", missing ? _("A reason is needed.") : _("Reason given."), why);

  gtk_label_set_markup (self->ask, markup);
  gtk_image_set_from_icon_name (self->image, missing ? "dialog-warning-symbolic" : "chat-message-new-symbolic");
  gtk_entry_set_placeholder_text (self->entry, _(questions[view->rating[part]]));
}

void
sas_reason_strip_set (SasReasonStrip *self, const SasEvaluationMember *member, const SasRatingView *view)
{
  SasRatedPart part = sas_rating_view_departing (view);
  const char *given = view->departure != NULL ? view->departure : "";

  g_return_if_fail (part < SAS_RATED_PARTS);

  ask (self, view, part);
  name_take (self, view, part);
  fill_menu (self, member, view, part);
  if (g_str_equal (given, self->stands))
    return;
  g_free (self->stands);
  self->stands = g_strdup (given);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)   /* else it is being typed */
    gtk_editable_set_text (GTK_EDITABLE (self->entry), given);
}

gboolean
sas_reason_strip_focus (SasReasonStrip *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
sas_reason_strip_keep (SasReasonStrip *self, SasSession *session, const SasEvaluationMember *member)
{
  if (self->session != NULL)
    return;
  self->session = g_object_ref (session);
  self->place = g_strdup_printf ("departure-%s", member->evaluation->id);
  sas_typed_words_watch (GTK_WIDGET (self->entry), session, self->place);
}

/* --- life --- */

static void
sas_reason_strip_finalize (GObject *object)
{
  g_clear_object (&SAS_REASON_STRIP (object)->session);
  g_free (SAS_REASON_STRIP (object)->place);
  g_free (SAS_REASON_STRIP (object)->stands);
  G_OBJECT_CLASS (sas_reason_strip_parent_class)->finalize (object);
}

static void
sas_reason_strip_class_init (SasReasonStripClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_reason_strip_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "reason.use", "s", sentence_activated);
  signals[SAID] = g_signal_new ("said", SAS_TYPE_REASON_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ENTERED] = g_signal_new ("entered", SAS_TYPE_REASON_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKEN] = g_signal_new ("taken", SAS_TYPE_REASON_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_reason_strip_init (SasReasonStrip *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *asked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *given = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->stands = g_strdup ("");
  self->image = GTK_IMAGE (gtk_image_new ());
  self->ask = GTK_LABEL (gtk_label_new (NULL));
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->take = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "reason");
  gtk_box_set_spacing (GTK_BOX (self), 9);
  sas_row_stack_above (GTK_BOX (self), 150);
  gtk_label_set_xalign (self->ask, 0);
  gtk_label_set_wrap (self->ask, TRUE);
  gtk_label_set_width_chars (self->ask, 24);
  gtk_label_set_max_width_chars (self->ask, 40);
  gtk_widget_add_css_class (GTK_WIDGET (self->ask), "small-text");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 24);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_menu_button_set_label (self->menu, _("Suggestions"));
  gtk_box_append (GTK_BOX (asked), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (asked), GTK_WIDGET (self->ask));
  gtk_box_append (GTK_BOX (given), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (given), GTK_WIDGET (self->menu));
  gtk_box_append (GTK_BOX (given), GTK_WIDGET (self->take));
  for (GtkWidget *child = gtk_widget_get_first_child (given); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (given, TRUE);
  gtk_box_append (GTK_BOX (self), asked);
  gtk_box_append (GTK_BOX (self), given);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated), self);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (take_clicked), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (sas_reason_strip_flush), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

GtkWidget *
sas_reason_strip_new (const char *name)
{
  SasReasonStrip *self = g_object_new (SAS_TYPE_REASON_STRIP, NULL);
  g_autofree char *reason = g_strdup_printf (_("Reason of the rating: %s"), name);

  sas_access_name (GTK_WIDGET (self->entry), reason);
  sas_access_name (GTK_WIDGET (self->menu), _("Sentences to begin the reason with"));
  return GTK_WIDGET (self);
}
