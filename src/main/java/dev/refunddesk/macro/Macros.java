package dev.refunddesk.macro;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.RecordRow;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts that staff insert. */
@Component
public class Macros {

  private final JdbcClient db;
  private final IdSource ids;

  Macros(JdbcClient db, IdSource ids) {
    this.db = db;
    this.ids = ids;
  }

  /** All of them by their Chinese names. */
  public List<Macro> list() {
    return db.sql(
            """
            select id, name_zh, name_en, text_zh, text_en from macro.macro order by name_zh, id
            """)
        .query(RecordRow.of(Macro.class))
        .list();
  }

  /** Refuses one that is gone. */
  public Macro get(UUID id) {
    return list().stream()
        .filter(macro -> macro.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(MacroProblem.NOT_FOUND, id));
  }

  @Transactional
  public Macro create(Text name, Text text) {
    var macro = new Macro(ids.next(), name, text);
    save(macro);
    return macro;
  }

  /** Keeps the texts as they are now. */
  @Transactional
  public void save(Macro macro) {
    db.sql(
            """
            insert into macro.macro (id, name_zh, name_en, text_zh, text_en)
            values (:macro.id, :macro.name.zh, :macro.name.en, :macro.text.zh, :macro.text.en)
            on conflict (id) do update
            set name_zh = excluded.name_zh, name_en = excluded.name_en,
              text_zh = excluded.text_zh, text_en = excluded.text_en
            """)
        .param("macro", macro)
        .update();
  }

  @Transactional
  public void delete(UUID id) {
    db.sql("delete from macro.macro where id = :id").param("id", id).update();
  }
}
