// The same work in bare Express, without a flow and without keeping anything: what Weft is measured against.
import express from "express";

const app = express();
app.disable("x-powered-by");
app.set("etag", false);
app.post("/webhook/load", express.json(), (request, response) => {
  const { price, qty } = request.body;
  response.json({ ...request.body, total: price * qty, source: "shop" });
});
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
