#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-start-page.h"

/* How many of the files opened last are offered. */
#define RECENT_SHOWN 3

struct _SasStartPage
{
  GtkWidget        parent_instance;

  /* template children (borrowed) */
  GtkWidget       *scrolled;
  GtkGrid         *doors;
  GtkBox          *recent;
  GtkToggleButton *indonesian, *english;
  GtkLabel        *version;
  GtkSpinner      *spinner;

  /* state (owned) */
  SasConfig       *config;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (SasStartPage, sas_start_page, GTK_TYPE_WIDGET)

typedef struct { const char *icon, *name, *text, *note_icon, *note, *chip, *action; } Door;

static const Door doors[] = {
  { "applications-science-symbolic", N_("Try it with sample data"),
    N_("A made-up agency with 48 people at every stage of the work. Nothing to fill in, nothing that can break."),
    "document-open-recent-symbolic", N_("A few seconds"), N_("good for the first time"), "win.sample" },
  { "list-add-symbolic", N_("Set up a new office"),
    N_("Agency and letterhead, the staff list from SIMPEG or typed in, then who appraises whom."),
    "document-open-recent-symbolic", N_("3 steps, about 10 minutes"), NULL, "win.new-office" },
  { "document-open-symbolic", N_("Open an office file"),
    N_("Go on with work that is on this computer or on a removable disk."),
    "x-office-document-symbolic", N_("A .sasaran file"), NULL, "win.open" },
  { "document-revert-symbolic", N_("Restore from a backup"),
    N_("Bring back all data of an office from a backup. You see what is in it before anything changes."),
    "x-office-document-symbolic", N_("A .sasaran-cadangan file"), NULL, "win.restore" },
};

static GtkWidget *
text_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
build_name_line (const Door *door, guint number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = text_label (_(door->name), "name");
  g_autofree char *key = g_strdup_printf ("Alt+%u", number);
  GtkWidget *cap = gtk_label_new (key);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_add_css_class (cap, "key");
  gtk_widget_set_valign (cap, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), cap);
  return box;
}

static GtkWidget *
build_note_line (const Door *door)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *icon = gtk_image_new_from_icon_name (door->note_icon);
  GtkWidget *note = text_label (_(door->note), "secondary");

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (icon, "dim");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), note);
  if (door->chip != NULL)
    {
      GtkWidget *chip = gtk_label_new (_(door->chip));

      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, "acc");
      gtk_widget_set_margin_start (chip, 6);
      gtk_box_append (GTK_BOX (box), chip);
    }
  gtk_widget_set_hexpand (arrow, TRUE);
  gtk_widget_set_halign (arrow, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_vexpand (box, TRUE);
  return box;
}

static GtkWidget *
build_door (const Door *door, guint number)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *tile = gtk_image_new_from_icon_name (door->icon);
  GtkWidget *text = text_label (_(door->text), "dim");

  gtk_image_set_pixel_size (GTK_IMAGE (tile), 24);
  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_set_valign (tile, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 37);
  gtk_label_set_width_chars (GTK_LABEL (text), 18);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
  gtk_grid_attach (GTK_GRID (grid), tile, 0, 0, 1, 3);
  gtk_grid_attach (GTK_GRID (grid), build_name_line (door, number), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), text, 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), build_note_line (door), 1, 2, 1, 1);
  gtk_button_set_child (GTK_BUTTON (button), grid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), door->action);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "door");
  if (number == 1)
    gtk_widget_add_css_class (button, "first");
  gtk_widget_set_size_request (button, -1, 156);
  gtk_widget_set_hexpand (button, TRUE);
  sas_access_name (button, _(door->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(door->text), -1);
  return button;
}

static void
door_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  gtk_widget_activate_action (widget, doors[g_variant_get_int32 (param)].action, NULL);
}

static void
on_language (SasStartPage *self)
{
  const char *language = gtk_toggle_button_get_active (self->english) ? "en" : "id";

  if (!self->filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.language", "s", language);
}

static void
append_recent (SasStartPage *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_widget_set_sensitive (button, there);
  gtk_widget_set_tooltip_text (button, path);
  gtk_box_append (self->recent, button);
}

static void
fill_recent (SasStartPage *self)
{
  g_auto (GStrv) paths = sas_config_dup_recent (self->config);
  GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->recent)));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->recent, child);
      child = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), paths[0] != NULL);
  for (guint i = 0; paths[i] != NULL && i < RECENT_SHOWN; i++)
    append_recent (self, paths[i]);
}

static void
sas_start_page_map (GtkWidget *widget)
{
  SasStartPage *self = SAS_START_PAGE (widget);

  if (self->config != NULL)
    fill_recent (self);
  GTK_WIDGET_CLASS (sas_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (gtk_grid_get_child_at (self->doors, 0, 0));
}

static void
sas_start_page_dispose (GObject *object)
{
  GtkWidget *root = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_object (&SAS_START_PAGE (object)->config);
  g_clear_pointer (&root, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_START_PAGE);
  G_OBJECT_CLASS (sas_start_page_parent_class)->dispose (object);
}

static void
sas_start_page_class_init (SasStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_start_page_dispose;
  widget_class->map = sas_start_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-start-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, doors);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, indonesian);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, english);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, version);
  gtk_widget_class_bind_template_child (widget_class, SasStartPage, spinner);
  gtk_widget_class_install_action (widget_class, "start.door", "i", door_activated);
}

/* Alt+1 to Alt+4, wherever the focus is in the window while the doors are shown. */
static void
add_keys (SasStartPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK), gtk_named_action_new ("start.door"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 ((gint32) i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
sas_start_page_init (SasStartPage *self)
{
  g_autofree char *version = g_strdup_printf (_("Version %s"), SASARAN_VERSION);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    gtk_grid_attach (self->doors, build_door (&doors[i], i + 1), (int) i % 2, (int) i / 2, 1, 1);
  gtk_label_set_label (self->version, version);
  self->filling = TRUE;
  gtk_toggle_button_set_active (g_str_equal (sas_i18n_language (), "en") ? self->english : self->indonesian, TRUE);
  self->filling = FALSE;
  g_signal_connect_swapped (self->english, "toggled", G_CALLBACK (on_language), self);
  add_keys (self);
}

void
sas_start_page_set_config (SasStartPage *self, SasConfig *config)
{
  g_return_if_fail (SAS_IS_START_PAGE (self) && SAS_IS_CONFIG (config));

  g_set_object (&self->config, config);
  fill_recent (self);
}

void
sas_start_page_set_busy (SasStartPage *self, gboolean busy)
{
  g_return_if_fail (SAS_IS_START_PAGE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->doors), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}
