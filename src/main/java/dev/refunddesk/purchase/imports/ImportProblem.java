package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.ProblemType;

/** What imports refuse. */
enum ImportProblem implements ProblemType {
  /** No such run, or its file is kept no longer. */
  NOT_FOUND("import-not-found", 404),
  /** The file has more bytes than are taken. Details: the limit in MB. */
  TOO_BIG("import-too-big", 413),
  /** There is nothing in the file. */
  EMPTY("import-empty", 422),
  /** A workbook of before 2007. */
  OLD_EXCEL("import-old-excel", 422),
  /** The workbook is damaged, locked, or unpacks to far too much. */
  UNREADABLE("import-unreadable", 422),
  /** Neither UTF-8 nor GB18030. */
  UNKNOWN_ENCODING("import-encoding", 422),
  /** Not the chosen encoding. Details: the encoding. */
  OTHER_ENCODING("import-other-encoding", 422),
  /** Required columns are missing. Details: their names. */
  COLUMNS_MISSING("import-columns-missing", 422),
  /** Two columns are matched with one field. Details: its name. */
  COLUMN_TWICE("import-column-twice", 422),
  /** The run is past this step. Details: its state. */
  NOT_NOW("import-not-now", 409),
  /** More than a day has passed. */
  UNDO_TOO_LATE("import-undo-too-late", 409);

  private final String slug;
  private final int status;

  ImportProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
