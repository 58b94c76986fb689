#include "config.h"
#include "sas-access.h"
#include "sas-allowance-view.h"
#include "sas-credit-view.h"
#include "sas-follow-up-page.h"
#include "sas-follow-up-register.h"
#include "sas-i18n.h"
#include "sas-ranking-view.h"

/* What the payroll gets is for who looks after the staff data. */
static gboolean
is_for_office (SasSession *session)
{
  return sas_session_get_actor (session)->operator_;
}

static const struct
{
  const char *title;
  GtkWidget *(*create)   (SasSession *session);
  gboolean   (*concerns) (SasSession *session);   /* NULL: everybody */
} views[] = {
  { N_("Register"), sas_follow_up_register_new, NULL },
  { N_("Ranking"), sas_ranking_view_new, NULL },
  { N_("Allowance"), sas_allowance_view_new, is_for_office },
  { N_("Angka kredit"), sas_credit_view_new, NULL },
};

struct _SasFollowUpPage
{
  GtkWidget   parent_instance;

  SasSession *session;
  GtkStack   *stack;                                  /* these are owned by their parents */
  GtkWidget  *tabs[G_N_ELEMENTS (views)];
  GtkWidget  *views[G_N_ELEMENTS (views)];
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasFollowUpPage, sas_follow_up_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

static SasAppPage *
seen (gpointer self)
{
  return SAS_APP_PAGE (gtk_stack_get_visible_child (SAS_FOLLOW_UP_PAGE (self)->stack));
}

void
sas_follow_up_page_show_view (SasFollowUpPage *self, guint number)
{
  g_return_if_fail (SAS_IS_FOLLOW_UP_PAGE (self) && number < G_N_ELEMENTS (views));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[number]), TRUE);
}

static void
tab_toggled (SasFollowUpPage *self, GtkToggleButton *tab)
{
  for (guint i = 0; gtk_toggle_button_get_active (tab) && i < G_N_ELEMENTS (views); i++)
    if (self->tabs[i] == GTK_WIDGET (tab))
      {
        gtk_stack_set_visible_child (self->stack, self->views[i]);
        sas_app_page_shown (seen (self));
      }
}

/* Somebody else may work here by now. */
static void
update_tabs (SasFollowUpPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gboolean concerns = views[i].concerns == NULL || views[i].concerns (self->session);

      gtk_widget_set_visible (self->tabs[i], concerns);
      if (!concerns && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tabs[i])))
        sas_follow_up_page_show_view (self, 0);
    }
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  update_tabs (SAS_FOLLOW_UP_PAGE (page));
  sas_app_page_shown (seen (page));
}

static gboolean
page_primary (SasAppPage *page)
{
  return sas_app_page_primary (seen (page));
}

static void
page_find (SasAppPage *page)
{
  sas_app_page_find (seen (page));
}

static void
page_print (SasAppPage *page)
{
  sas_app_page_print (seen (page));
}

static void
page_create (SasAppPage *page)
{
  sas_app_page_create (seen (page));
}

/* The register finds it. */
static void
page_go_to (SasAppPage *page, const char *place)
{
  sas_follow_up_page_show_view (SAS_FOLLOW_UP_PAGE (page), 0);
  sas_app_page_go_to (seen (page), place);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->print = page_print;
  iface->create = page_create;
  iface->go_to = page_go_to;
}

/* --- life --- */

static void
sas_follow_up_page_dispose (GObject *object)
{
  SasFollowUpPage *self = SAS_FOLLOW_UP_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_follow_up_page_parent_class)->dispose (object);
}

static void
sas_follow_up_page_class_init (SasFollowUpPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_follow_up_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_follow_up_page_init (SasFollowUpPage *self)
{
}

static GtkWidget *
build_tabs (SasFollowUpPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      self->tabs[i] = gtk_toggle_button_new_with_label (_(views[i].title));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->tabs[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->tabs[0]) : NULL);
      gtk_box_append (GTK_BOX (box), self->tabs[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[0]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    g_signal_connect_swapped (self->tabs[i], "toggled", G_CALLBACK (tab_toggled), self);
  return box;
}

GtkWidget *
sas_follow_up_page_new (SasSession *session)
{
  SasFollowUpPage *self = g_object_new (SAS_TYPE_FOLLOW_UP_PAGE, NULL);
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (root, "pane");
  gtk_widget_set_margin_start (root, 12);
  gtk_widget_set_margin_end (root, 12);
  gtk_widget_set_margin_top (root, 9);
  gtk_widget_set_margin_bottom (root, 12);
  gtk_box_append (GTK_BOX (root), build_tabs (self));
  gtk_box_append (GTK_BOX (root), GTK_WIDGET (self->stack));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_stack_add_child (self->stack, self->views[i] = views[i].create (session));
  gtk_widget_set_parent (root, GTK_WIDGET (self));
  update_tabs (self);
  return GTK_WIDGET (self);
}
