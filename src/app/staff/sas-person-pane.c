#include "config.h"
#include "sas-access.h"
#include "sas-account-button.h"
#include "sas-i18n.h"
#include "sas-legacy-list.h"
#include "sas-nip.h"
#include "sas-person-pane.h"
#include "sas-roster-why.h"
#include "sas-staff-forms.h"

struct _SasPersonPane
{
  GtkWidget parent_instance;

  /* template */
  GtkStack  *stack;
  GtkWidget *nobody, *person_box, *avatar_place, *chips, *identity, *posts, *no_posts, *superiors, *buttons, *more_button, *add_post;
  GtkLabel  *name, *nip_label, *date_problem;
  GtkEditable *date_entry;
  SasLegacyList *old_years;
  /* state */
  SasSession *session;    /* (weak) (nullable) */
  SasRoster *roster;      /* (owned) */
  char      *nip;         /* (owned) (nullable) */
  SasDate    date;
  gboolean   read_only;
};
G_DEFINE_FINAL_TYPE (SasPersonPane, sas_person_pane, GTK_TYPE_WIDGET)

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
text_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_chip (SasPersonPane *self, const char *text, const char *css_class)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  if (css_class != NULL)
    gtk_widget_add_css_class (chip, css_class);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
fill_chips (SasPersonPane *self, const SasPerson *person)
{
  static const char *const short_kinds[SAS_ASSIGNMENT_KINDS] = { NULL, "Plt", "Plh", N_("Delegated"), N_("Study leave") };
  GPtrArray *posts = sas_roster_assignments_of (self->roster, self->nip);

  clear_box (self->chips);
  if (person->employment != SAS_EMPLOYMENT_UNKNOWN)
    {
      g_autofree char *word = g_ascii_strup (sas_employments[person->employment], -1);

      add_chip (self, word, NULL);
    }
  if (person->legal_state != NULL && *person->legal_state != '\0')
    add_chip (self, person->legal_state, g_ascii_strcasecmp (person->legal_state, "Aktif") == 0 ? "ok" : "warn");
  for (guint i = 0; i < posts->len; i++)
    {
      const SasAssignment *post = posts->pdata[i];

      if (short_kinds[post->kind] != NULL && sas_assignment_covers (post, self->date) &&
          g_strcmp0 (person->legal_state, _(short_kinds[post->kind])) != 0)
        add_chip (self, _(short_kinds[post->kind]), "warn");
    }
}

static void
add_fact (SasPersonPane *self, int *line, const char *label, const char *value)
{
  GtkWidget *name;

  if (value == NULL || *value == '\0')
    return;
  name = text_label (label, "secondary");
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (self->identity), name, 0, *line, 1, 1);
  gtk_grid_attach (GTK_GRID (self->identity), text_label (value, NULL), 1, *line, 1, 1);
  *line += 1;
}

static void
fill_identity (SasPersonPane *self, const SasPerson *person)
{
  const SasUnit *unit = sas_roster_unit_at (self->roster, self->nip, self->date);
  g_autofree char *rank = sas_person_rank_text (person);
  g_autofree char *position = sas_roster_position_at (self->roster, self->nip, NULL, self->date);
  g_autofree char *since = sas_date_to_display (person->position_since);
  g_autofree char *born = sas_date_to_display (person->birth_date);
  g_autofree char *birth = g_strjoin (*born != '\0' && person->birth_place != NULL ? ", " : "", person->birth_place != NULL ? person->birth_place : "", born, NULL);
  int line = 0;

  clear_box (self->identity);
  add_fact (self, &line, _("Rank"), rank);
  add_fact (self, &line, _("Position"), position);
  add_fact (self, &line, _("In it since"), since);
  add_fact (self, &line, _("Unit"), unit != NULL ? unit->name : person->unit);
  add_fact (self, &line, _("Echelon"), person->echelon);
  add_fact (self, &line, _("Born"), birth);
  add_fact (self, &line, _("Note"), person->note);
}

static gboolean
on_link (GtkLabel *label, const char *nip)
{
  gtk_widget_activate_action (GTK_WIDGET (label), "staff.show-person", "s", nip);
  return TRUE;
}

/* A name; of somebody in the office it leads to him. */
static GtkWidget *
name_label (SasPersonPane *self, const SasIdentity *identity)
{
  GtkWidget *label = text_label (identity != NULL ? identity->name : "–", "strong");
  g_autofree char *markup = NULL;

  if (identity == NULL || identity->nip == NULL || g_strcmp0 (identity->nip, self->nip) == 0 || sas_roster_person (self->roster, identity->nip) == NULL)
    return label;
  markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", identity->nip, identity->name);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link), NULL);
  return label;
}

/* One superior: what he is, his name, his post, and why it is he. */
static void
add_superior (SasPersonPane *self, const char *role, const SasIdentity *identity, const char *why)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), text_label (role, "secondary"));
  gtk_box_append (GTK_BOX (box), name_label (self, identity));
  if (identity != NULL && identity->position != NULL && g_strcmp0 (identity->position, identity->name) != 0)
    gtk_box_append (GTK_BOX (box), text_label (identity->position, NULL));
  if (why != NULL)
    gtk_box_append (GTK_BOX (box), text_label (why, "caption"));
  gtk_box_append (GTK_BOX (self->superiors), box);
}

static void
identity_free (SasIdentity *identity)
{
  if (identity != NULL)
    sas_record_free (&sas_identity_type, identity);
}

static void
fill_superiors (SasPersonPane *self)
{
  const SasPerson *appraiser = sas_roster_appraiser (self->roster, self->nip, self->date);
  SasIdentity *first = sas_roster_appraiser_identity (self->roster, self->nip, self->date);
  SasIdentity *second = sas_roster_reviewer_identity (self->roster, self->nip, self->date);
  g_autofree char *why = sas_roster_explain_appraiser (self->roster, self->nip, self->date);
  g_autofree char *why_second = appraiser != NULL ? sas_roster_explain_appraiser (self->roster, appraiser->nip, self->date) : NULL;

  clear_box (self->superiors);
  add_superior (self, _("Appraiser (pejabat penilai kinerja)"), first, why);
  if (second != NULL || appraiser != NULL)
    add_superior (self, _("The appraiser's superior (atasan pejabat penilai)"), second, why_second);
  identity_free (first);
  identity_free (second);
}

static char *
span_of (const SasAssignment *post)
{
  g_autofree char *from = sas_date_to_display (post->from);
  g_autofree char *to = sas_date_to_display (post->to);

  if (post->from == SAS_DATE_NONE)
    return g_strdup_printf (_("until %s"), to);
  return post->to == SAS_DATE_NONE ? g_strdup_printf (_("since %s"), from) : g_strdup_printf (_("%s to %s"), from, to);
}

static GtkWidget *
post_button (const char *icon, const char *name, const char *action, const SasAssignment *post)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  sas_access_tip (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", post->id);
  return button;
}

static GtkWidget *
post_row (SasPersonPane *self, const SasAssignment *post)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const SasUnit *unit = sas_roster_unit (self->roster, post->unit);
  g_autofree char *title = sas_assignment_title (post, unit);
  g_autofree char *span = span_of (post);
  g_autofree char *what = g_strdup_printf ("%s · %s", _(sas_assignment_labels[post->kind]), span);
  g_autofree char *edit = g_strdup_printf (_("Change: %s"), title);
  g_autofree char *drop = g_strdup_printf (_("Remove: %s"), title);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), text_label (title, sas_assignment_covers (post, self->date) ? "strong" : "dim"));
  if (unit != NULL)
    gtk_box_append (GTK_BOX (texts), text_label (unit->name, "secondary"));
  gtk_box_append (GTK_BOX (texts), text_label (what, "caption"));
  if (post->decree != NULL)
    gtk_box_append (GTK_BOX (texts), text_label (post->decree, "caption"));
  gtk_box_append (GTK_BOX (row), texts);
  if (!self->read_only)
    {
      gtk_box_append (GTK_BOX (row), post_button ("document-edit-symbolic", edit, "staff.edit-post", post));
      gtk_box_append (GTK_BOX (row), post_button ("user-trash-symbolic", drop, "staff.remove-post", post));
    }
  return row;
}

static void
fill_posts (SasPersonPane *self)
{
  GPtrArray *posts = sas_roster_assignments_of (self->roster, self->nip);

  clear_box (self->posts);
  for (guint i = 0; i < posts->len; i++)
    gtk_box_append (GTK_BOX (self->posts), post_row (self, posts->pdata[i]));
  gtk_widget_set_visible (self->no_posts, posts->len == 0);
}

static void
update (SasPersonPane *self)
{
  const SasPerson *person = self->roster != NULL ? sas_roster_person (self->roster, self->nip) : NULL;
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : NULL;
  g_autofree char *nip = person != NULL ? sas_nip_display (person->nip) : NULL;

  gtk_stack_set_visible_child (self->stack, person != NULL ? self->person_box : self->nobody);
  if (person == NULL)
    return;
  clear_box (self->avatar_place);
  gtk_box_append (GTK_BOX (self->avatar_place), sas_avatar_new (name, TRUE));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->nip_label, nip);
  fill_chips (self, person);
  fill_identity (self, person);
  fill_superiors (self);
  fill_posts (self);
  if (self->session != NULL)
    sas_legacy_list_show (self->old_years, self->session, self->nip);
}

static void
show_date (SasPersonPane *self)
{
  g_autofree char *text = sas_date_to_display (self->date);

  gtk_editable_set_text (self->date_entry, text);
}

/* What was typed, if it is a day; else the sentence, and the day stays. */
static void
on_date (SasPersonPane *self)
{
  SasDate date = sas_date_parse (gtk_editable_get_text (self->date_entry));

  gtk_widget_set_visible (GTK_WIDGET (self->date_problem), date == SAS_DATE_NONE);
  sas_access_invalid (GTK_WIDGET (self->date_entry), date == SAS_DATE_NONE);
  if (date == SAS_DATE_NONE || date == self->date)
    return;
  self->date = date;
  show_date (self);
  update (self);
}

static void
copy_nip_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPersonPane *self = SAS_PERSON_PANE (widget);

  if (self->nip != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->nip);
}

static void
sas_person_pane_dispose (GObject *object)
{
  SasPersonPane *self = SAS_PERSON_PANE (object);

  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  self->session = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_PERSON_PANE);
  G_OBJECT_CLASS (sas_person_pane_parent_class)->dispose (object);
}

static void
sas_person_pane_finalize (GObject *object)
{
  SasPersonPane *self = SAS_PERSON_PANE (object);

  g_clear_pointer (&self->roster, sas_roster_unref);
  g_free (self->nip);
  G_OBJECT_CLASS (sas_person_pane_parent_class)->finalize (object);
}

static void
sas_person_pane_class_init (SasPersonPaneClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPersonPane, member) }
    CHILD (stack), CHILD (nobody), CHILD (person_box), CHILD (avatar_place), CHILD (chips), CHILD (identity), CHILD (posts), CHILD (no_posts),
    CHILD (superiors), CHILD (buttons), CHILD (more_button), CHILD (add_post), CHILD (name), CHILD (nip_label), CHILD (date_problem), CHILD (date_entry), CHILD (old_years),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_person_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_person_pane_finalize;
  g_type_ensure (SAS_TYPE_LEGACY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-person-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_install_action (widget_class, "pane.copy-nip", NULL, copy_nip_activated);
}

static void
sas_person_pane_init (SasPersonPane *self)
{
  self->date = sas_date_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_tip (self->more_button, _("More about this person"));
  show_date (self);
  update (self);
}

void
sas_person_pane_show (SasPersonPane *self, SasRoster *roster, const char *nip)
{
  g_autofree char *wanted = g_strdup (nip);

  g_return_if_fail (SAS_IS_PERSON_PANE (self) && roster != NULL);
  sas_roster_ref (roster);
  g_clear_pointer (&self->roster, sas_roster_unref);
  self->roster = roster;
  g_free (self->nip);
  self->nip = g_steal_pointer (&wanted);
  update (self);
}

void
sas_person_pane_set_session (SasPersonPane *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_PERSON_PANE (self) && SAS_IS_SESSION (session) && self->session == NULL);
  self->session = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
}

void
sas_person_pane_set_writable (SasPersonPane *self, gboolean writable)
{
  g_return_if_fail (SAS_IS_PERSON_PANE (self));
  self->read_only = !writable;
  gtk_widget_set_visible (self->buttons, writable);
  gtk_widget_set_visible (self->add_post, writable);
  if (self->roster != NULL)
    update (self);
}
