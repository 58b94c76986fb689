#include "config.h"
#include <string.h>
#include "sas-doc.h"

/* --- freeing --- */

static void
mark_clear (gpointer data)
{
  g_free (((SasMark *) data)->anchor);
}

static void
cell_free (gpointer data)
{
  SasCell *cell = data;

  sas_text_free (cell->text);
  g_clear_pointer (&cell->marks, g_array_unref);
  sas_drawing_free (cell->drawing);
  g_free (cell->anchor);
  g_free (cell);
}

static void
row_free (gpointer data)
{
  g_ptr_array_unref (((SasRow *) data)->cells);
  g_free (data);
}

static void
table_free (SasTable *table)
{
  g_free (table->shares);
  g_ptr_array_unref (table->head);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
signer_clear (SasSigner *signer)
{
  g_free (signer->date);
  g_free (signer->role);
  g_free (signer->acting);
  g_free (signer->name);
  g_free (signer->number);
}

static void
block_free (gpointer data)
{
  SasBlock *block = data;

  g_ptr_array_unref (block->texts);
  g_clear_pointer (&block->image, sas_image_free);
  g_clear_pointer (&block->table, table_free);
  for (guint i = 0; i < G_N_ELEMENTS (block->signers); i++)
    signer_clear (&block->signers[i]);
  g_free (block);
}

void
sas_doc_free (SasDoc *self)
{
  if (self == NULL)
    return;
  g_free (self->form);
  g_free (self->title);
  g_free (self->author);
  sas_imprint_clear (&self->imprint);
  g_free (self->mark);
  g_free (self->stamp);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* --- building --- */

SasDoc *
sas_doc_new (const char *form, gboolean landscape)
{
  SasDoc *self = g_new0 (SasDoc, 1);

  self->form = g_strdup (form);
  self->landscape = landscape;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

SasBlock *
sas_doc_add (SasDoc *self, SasBlockKind kind)
{
  SasBlock *block = g_new0 (SasBlock, 1);

  block->kind = kind;
  block->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_text_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

SasText *
sas_block_add_text (SasBlock *block, const char *string, SasStyle style)
{
  SasText *text = sas_text_new (string, style);

  g_ptr_array_add (block->texts, text);
  return text;
}

SasTable *
sas_doc_add_table (SasDoc *self, const float *shares, guint columns)
{
  SasTable *table = g_new0 (SasTable, 1);

  g_return_val_if_fail (columns > 0, NULL);
  sas_doc_add (self, SAS_BLOCK_TABLE)->table = table;
  table->shares = g_memdup2 (shares, columns * sizeof *shares);
  table->columns = columns;
  table->padding = 1.6f;
  table->head = g_ptr_array_new_with_free_func (row_free);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  return table;
}

static SasRow *
add_row (GPtrArray *rows)
{
  SasRow *row = g_new0 (SasRow, 1);

  row->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (rows, row);
  return row;
}

SasRow *
sas_table_add_head (SasTable *table)
{
  return add_row (table->head);
}

SasRow *
sas_table_add_row (SasTable *table)
{
  return add_row (table->rows);
}

SasCell *
sas_row_add_cell (SasRow *row, guint column, const char *text)
{
  SasCell *cell = g_new0 (SasCell, 1);

  cell->text = sas_text_new (text, SAS_STYLE_REGULAR);
  cell->column = column;
  cell->columns = cell->rows = 1;
  g_ptr_array_add (row->cells, cell);
  return cell;
}

void
sas_cell_add_mark (SasCell *cell, guint start, char *anchor)
{
  SasMark mark = { start, (guint) cell->text->string->len, anchor };

  if (cell->marks == NULL)
    {
      cell->marks = g_array_new (FALSE, FALSE, sizeof (SasMark));
      g_array_set_clear_func (cell->marks, mark_clear);
    }
  g_array_append_val (cell->marks, mark);
}

/* --- the sum of its words --- */

static void
sum_string (GChecksum *sum, const char *string)
{
  if (string != NULL)
    g_checksum_update (sum, (const guchar *) string, (gssize) strlen (string));
  g_checksum_update (sum, (const guchar *) "\n", 1);
}

static void
sum_cell (GChecksum *sum, const SasCell *cell)
{
  sum_string (sum, sas_text_string (cell->text));
  for (guint i = 0; cell->drawing != NULL && i < cell->drawing->captions->len; i++)
    sum_string (sum, g_array_index (cell->drawing->captions, SasCaption, i).words);
}

static void
sum_rows (GChecksum *sum, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *cells = ((const SasRow *) g_ptr_array_index (rows, i))->cells;

      for (guint j = 0; j < cells->len; j++)
        sum_cell (sum, g_ptr_array_index (cells, j));
    }
}

static void
sum_block (GChecksum *sum, const SasBlock *block)
{
  for (guint i = 0; i < block->texts->len; i++)
    sum_string (sum, sas_text_string (g_ptr_array_index (block->texts, i)));
  if (block->table != NULL)
    {
      sum_rows (sum, block->table->head);
      sum_rows (sum, block->table->rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (block->signers); i++)
    {
      const SasSigner *signer = &block->signers[i];
      const char *words[] = { signer->date, signer->role, signer->acting, signer->name, signer->number };

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        sum_string (sum, words[j]);
    }
}

gboolean
sas_doc_is_signed (const SasDoc *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    if (((const SasBlock *) g_ptr_array_index (self->blocks, i))->kind == SAS_BLOCK_SIGNATURE)
      return TRUE;
  return FALSE;
}

char *
sas_doc_checksum (const SasDoc *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  sum_string (sum, self->form);
  for (guint i = 0; i < self->blocks->len; i++)
    sum_block (sum, g_ptr_array_index (self->blocks, i));
  return g_strdup (g_checksum_get_string (sum));
}
