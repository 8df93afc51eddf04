import type { Translations } from "@weft/sdk";

export const s3AccessText: Translations = {
  pl: {
    label: "Magazyn S3",
    help: "Klucz dostępu do Amazon S3 albo magazynu, który działa tak samo: MinIO, Cloudflare R2, Backblaze B2, Wasabi.",
    params: {
      accessKey: { label: "Klucz dostępu", help: "Nazywany też access key id lub key id." },
      secretKey: { label: "Klucz tajny", help: "Był pokazany przy tworzeniu klucza dostępu." },
      region: {
        label: "Region",
        help: "Region zasobnika. Cloudflare R2 ma auto, MinIO najczęściej us-east-1.",
      },
      endpoint: { label: "Adres", help: "Adres magazynu bez zasobnika; pusty dla Amazon S3." },
      pathStyle: {
        label: "Zasobnik w adresie",
        help: "Gdzie stoi nazwa zasobnika. Automatycznie: w hoście Amazon S3, w ścieżce u innych.",
        options: { auto: "Automatycznie", path: "W ścieżce", host: "W hoście" },
      },
      sessionToken: { label: "Token sesji", help: "Tylko dla kluczy dostępu ważnych przez pewien czas." },
    },
  },
  "pt-BR": {
    label: "Armazenamento S3",
    help: "A chave de acesso do Amazon S3 ou de um armazenamento compatível: MinIO, Cloudflare R2, Backblaze B2, Wasabi.",
    params: {
      accessKey: { label: "Chave de acesso", help: "Também chamada de access key id ou key id." },
      secretKey: { label: "Chave secreta", help: "Foi mostrada quando a chave de acesso foi criada." },
      region: { label: "Região", help: "Do bucket. O Cloudflare R2 usa auto; o MinIO, em geral, us-east-1." },
      endpoint: { label: "Endereço", help: "Do armazenamento, sem o bucket; vazio para o Amazon S3." },
      pathStyle: {
        label: "Bucket no endereço",
        help: "Onde fica o nome do bucket. Automático: no host do Amazon S3, no caminho dos outros.",
        options: { auto: "Automático", path: "No caminho", host: "No host" },
      },
      sessionToken: {
        label: "Token de sessão",
        help: "Somente para chaves de acesso válidas por algum tempo.",
      },
    },
  },
};
