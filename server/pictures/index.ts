/** Pictures that members and the company show of themselves. */
export { pictureUrl } from "./picture.ts";
export { pictureRoutes, receivePicture, takeForms } from "./routes.ts";
