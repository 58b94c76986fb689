#include "config.h"
#include "sas-i18n.h"
#include "sas-roster-why.h"
#include "sas-unit-item.h"

struct _SasUnitItem
{
  GObject parent_instance;

  SasRoster     *roster;   /* (owned) */
  const SasUnit *unit;     /* of the roster; NULL: the whole office */
  SasDate        date;
  guint          count;
};
G_DEFINE_FINAL_TYPE (SasUnitItem, sas_unit_item, G_TYPE_OBJECT)

static void
sas_unit_item_finalize (GObject *object)
{
  SasUnitItem *self = SAS_UNIT_ITEM (object);

  sas_roster_unref (self->roster);
  G_OBJECT_CLASS (sas_unit_item_parent_class)->finalize (object);
}

static void
sas_unit_item_class_init (SasUnitItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_unit_item_finalize;
}

static void
sas_unit_item_init (SasUnitItem *self)
{
}

static guint
count_people (SasRoster *roster, const SasUnit *unit)
{
  g_autoptr (GPtrArray) below = NULL;
  guint count = 0;

  if (unit == NULL)
    return sas_roster_people (roster)->len;
  below = sas_roster_descendants (roster, unit->code);
  for (guint i = 0; i < below->len; i++)
    count += sas_roster_people_in (roster, ((SasUnit *) below->pdata[i])->code)->len;
  return count;
}

SasUnitItem *
sas_unit_item_new (SasRoster *roster, const SasUnit *unit, SasDate date)
{
  SasUnitItem *self = g_object_new (SAS_TYPE_UNIT_ITEM, NULL);

  self->roster = sas_roster_ref (roster);
  self->unit = unit;
  self->date = date;
  self->count = count_people (roster, unit);
  return self;
}

const char *
sas_unit_item_get_code (SasUnitItem *self)
{
  return self->unit != NULL ? self->unit->code : NULL;
}

const char *
sas_unit_item_get_name (SasUnitItem *self)
{
  return self->unit != NULL ? self->unit->name : _("Whole office");
}

guint
sas_unit_item_get_count (SasUnitItem *self)
{
  return self->count;
}

const char *
sas_unit_item_get_mark (SasUnitItem *self)
{
  const SasAssignment *acting = self->unit != NULL ? sas_roster_acting_in (self->roster, self->unit->code, self->date) : NULL;

  if (self->unit == NULL)
    return NULL;
  if (acting != NULL)
    return acting->kind == SAS_ASSIGNMENT_PLH ? "Plh" : acting->kind == SAS_ASSIGNMENT_PLT ? "Plt" : _("Delegated");
  if (sas_roster_leader_at (self->roster, self->unit->code, self->date) == NULL)
    return self->unit->head_position != NULL || self->unit->head_state == SAS_HEAD_VACANT ? _("Vacant") : NULL;
  return self->unit->head_state == SAS_HEAD_PLT ? "Plt" : NULL;
}

char *
sas_unit_item_dup_head (SasUnitItem *self)
{
  const SasPerson *leader = self->unit != NULL ? sas_roster_leader_at (self->roster, self->unit->code, self->date) : NULL;
  g_autofree char *name = leader != NULL ? sas_person_full_name (leader) : NULL;
  g_autofree char *position = leader != NULL ? sas_roster_position_at (self->roster, leader->nip, self->unit->code, self->date) : NULL;

  if (self->unit == NULL)
    return NULL;
  if (leader == NULL)
    return g_strdup_printf (_("%s: the post of its head is empty"), self->unit->name);
  return g_strdup_printf ("%s\n%s\n%s", self->unit->name, name, position != NULL ? position : "");
}

GListModel *
sas_unit_item_children (SasUnitItem *self)
{
  GPtrArray *children = self->unit != NULL ? sas_roster_children (self->roster, self->unit->code) : NULL;
  GListStore *store;

  if (children == NULL || children->len == 0)
    return NULL;
  store = g_list_store_new (SAS_TYPE_UNIT_ITEM);
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (SasUnitItem) item = sas_unit_item_new (self->roster, children->pdata[i], self->date);

      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}
