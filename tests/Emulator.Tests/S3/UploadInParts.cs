using System.Text;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>An upload in parts to the key <c>a</c> of the bucket <c>trades</c>.</summary>
internal sealed record UploadInParts(S3Cloud S3, string Id)
{
    public const int PartBytes = 5 * 1024 * 1024;

    public static async Task<UploadInParts> BeginAsync(S3Cloud s3, params (string Name, string Value)[] headers) =>
        new(s3, (await s3.DoneAsync("POST", "/trades/a?uploads", null, headers)).Value("UploadId") ?? "");

    /// <returns>The part's ETag.</returns>
    public async Task<string> PutAsync(int number, byte[] bytes, params (string Name, string Value)[] headers)
    {
        var answer = await S3.SendAsync("PUT", $"/trades/a?partNumber={number}&uploadId={Id}", bytes, headers);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Header("ETag") ?? "";
    }

    public Task<S3Answer> CompleteAsync(params (int Number, string ETag)[] parts) => S3.SendAsync("POST", $"/trades/a?uploadId={Id}", Encoding.UTF8.GetBytes(Document(parts)));

    private static string Document((int Number, string ETag)[] parts) =>
        $"<CompleteMultipartUpload>{string.Concat(parts.Select(part => $"<Part><PartNumber>{part.Number}</PartNumber><ETag>{part.ETag}</ETag></Part>"))}</CompleteMultipartUpload>";
}
