export { NodeFaces } from "./node-faces.tsx";
export { People } from "./people.tsx";
