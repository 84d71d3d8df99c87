// What a program does with Notion's own client; it fails with the first thing that is not as it should be.
import assert from "node:assert/strict";
import { Client, collectPaginatedAPI, isFullPage } from "@notionhq/client";

const [baseUrl, notionVersion] = process.argv.slice(2);
const notion = new Client({ auth: "sandbox", baseUrl, notionVersion, retry: false });
const text = (content) => [{ text: { content } }];

assert.equal((await notion.users.me({})).type, "bot");
assert.equal((await notion.users.list({})).results.length, 2);

const page = await notion.pages.create({ parent: { page_id: "sandbox" }, properties: { title: { title: text("공식 " + notionVersion) } } });
assert.ok(isFullPage(page));
assert.equal("archived" in page, notionVersion < "2026");

const tasks = await notion.databases.create({
  parent: { type: "page_id", page_id: page.id },
  title: text("작업"),
  initial_data_source: {
    properties: {
      이름: { title: {} },
      상태: { status: {} },
      예상: { number: { format: "number" } },
      번호: { unique_id: { prefix: "T" } },
      "두 배": { formula: { expression: 'prop("예상") * 2' } },
    },
  },
});
const source = tasks.data_sources[0].id;
const projects = await notion.databases.create({
  parent: { type: "page_id", page_id: page.id },
  title: text("프로젝트"),
  initial_data_source: {
    properties: { 이름: { title: {} }, 작업: { relation: { data_source_id: source, type: "dual_property", dual_property: { synced_property_name: "프로젝트" } } } },
  },
});
const other = projects.data_sources[0].id;
await notion.dataSources.update({
  data_source_id: other,
  properties: { 합계: { rollup: { relation_property_name: "작업", rollup_property_name: "예상", function: "sum" } } },
});

const rows = [];
for (const number of [1, 2, 3]) {
  rows.push(
    await notion.pages.create({
      parent: { type: "data_source_id", data_source_id: source },
      properties: { 이름: { title: text("작업 " + number) }, 예상: { number }, 상태: { status: { name: "Done" } } },
    }),
  );
}
assert.equal(rows[1].properties["두 배"].formula.number, 4);
assert.deepEqual(rows[2].properties["번호"].unique_id, { prefix: "T", number: 3 });
const project = await notion.pages.create({
  parent: { type: "data_source_id", data_source_id: other },
  properties: { 이름: { title: text("집") }, 작업: { relation: rows.map((row) => ({ id: row.id })) } },
});
assert.equal(project.properties["합계"].rollup.number, 6);

const query = { data_source_id: source, filter: { property: "예상", number: { greater_than: 1 } }, sorts: [{ property: "예상", direction: "descending" }], page_size: 1 };
const found = await collectPaginatedAPI(notion.dataSources.query, query);
assert.deepEqual(found.map((row) => row.properties["예상"].number), [3, 2]);
assert.equal(found[0].properties["프로젝트"].relation[0].id, project.id);

const schema = (await notion.dataSources.retrieve({ data_source_id: source })).properties;
const view = await notion.views.create({
  data_source_id: source,
  database_id: tasks.id,
  name: "칸반",
  type: "board",
  configuration: { type: "board", group_by: { type: "status", property_id: schema["상태"].id, group_by: "option", sort: { type: "manual" } } },
});
assert.equal((await notion.views.list({ database_id: tasks.id })).results.length, 2);
assert.equal((await notion.views.retrieve({ view_id: view.id })).name, "칸반");

const children = [{ heading_2: { rich_text: text("제목") } }, { to_do: { rich_text: text("할 일"), checked: true } }];
const place = notionVersion < "2026" ? { after: tasks.id } : { position: { type: "after_block", after_block: { id: tasks.id } } };
const appended = await notion.blocks.children.append({ block_id: page.id, children, ...place });
const blocks = await collectPaginatedAPI(notion.blocks.children.list, { block_id: page.id, page_size: 2 });
assert.deepEqual(blocks.map((block) => block.type), ["child_database", "heading_2", "to_do", "child_database"]);
await notion.blocks.update({ block_id: appended.results[1].id, to_do: { rich_text: text("한 일"), checked: false } });
assert.equal((await notion.blocks.retrieve({ block_id: appended.results[1].id })).to_do.checked, false);
await notion.blocks.delete({ block_id: appended.results[0].id });

const comment = await notion.comments.create({ parent: { page_id: page.id }, rich_text: text("좋아요") });
await notion.comments.create({ discussion_id: comment.discussion_id, rich_text: text("네") });
assert.equal((await notion.comments.list({ block_id: page.id })).results.length, 2);

const search = await notion.search({ query: "공식 " + notionVersion, filter: { property: "object", value: "page" } });
assert.ok(search.results.some((one) => one.id === page.id));

await assert.rejects(notion.pages.retrieve({ page_id: "00000000-0000-0000-0000-000000000000" }), { code: "object_not_found", status: 404 });
await assert.rejects(notion.blocks.children.append({ block_id: page.id, children: Array(101).fill({ divider: {} }) }), { code: "validation_error" });
await assert.rejects(new Client({ auth: "nobody", baseUrl, notionVersion, retry: false }).users.me({}), { code: "unauthorized" });

await notion.pages.update({ page_id: page.id, in_trash: true });
assert.equal((await notion.pages.retrieve({ page_id: rows[0].id })).in_trash, true);
await notion.pages.update({ page_id: page.id, in_trash: false });
console.log("all well");
