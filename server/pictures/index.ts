/** Pictures that members and the company show of themselves. */
export { pictureUrl } from "./picture.ts";
export { receivePicture, takeForms } from "./receive.ts";
export { pictureRoutes } from "./routes.ts";
