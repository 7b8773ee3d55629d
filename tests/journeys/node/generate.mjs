// The real npm client against a running server: node generate.mjs BASE_URL
import OpenAI from "openai";

const openai = new OpenAI({ baseURL: process.argv[2], apiKey: "unused", maxRetries: 0 });
const told = {};

const response = await openai.images.generate({model:"dall-e-3", prompt:"A professional product photograph of a sleek wireless headphone on a minimalist white background, soft studio lighting, 4k quality", n:1, size:"1024x1024"});
const fetched = await fetch(response.data[0].url);
const bytes = Buffer.from(await fetched.arrayBuffer());
told.type = fetched.headers.get("content-type");
told.width = bytes.readUInt32BE(16);
told.height = bytes.readUInt32BE(20);

const two = await openai.images.generate({ model: "gpt-image-1", prompt: "a fox", n: 2, size: "512x256" });
told.b64 = two.data.map((item) => Buffer.from(item.b64_json, "base64").readUInt32BE(16));
told.models = (await openai.models.list()).data.length;

told.errors = [];
for (const change of [{ size: "1x1" }, { prompt: "" }, { model: "no-such-model" }, { n: 11 }]) {
  try {
    await openai.images.generate({ model: "dall-e-3", prompt: "x", ...change });
  } catch (error) {
    told.errors.push([error.constructor.name, error.status, error.code, error.param]);
  }
}
console.log(JSON.stringify(told));
