using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Signing;

namespace Acinaces.Emulator.Tests.Signing;

/// <summary>Bodies in signed pieces, with the key, the bodies and the signatures of the example in S3's documentation.</summary>
public sealed class ChunkedBodyTests
{
    private const string First = "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648";
    private const string Second = "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497";
    private const string Last = "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9";
    private const int Length = 66_560;

    [Fact]
    public async Task Gives_what_is_in_the_pieces_when_every_signature_is_right() =>
        Assert.Equal(new string('a', Length), await ReadAsync(Body(First, Second, Last), Length));

    [Theory]
    [InlineData(Second, Second, Last, "SignatureDoesNotMatch")]
    [InlineData(First, First, Last, "SignatureDoesNotMatch")]
    [InlineData(First, Second, First, "SignatureDoesNotMatch")]
    [InlineData(First, Second, "", "IncompleteBody")]
    public async Task Refuses_a_piece_whose_signature_is_not_that_of_its_place(string first, string second, string last, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<AwsErrorException>(() => ReadAsync(Body(first, second, last), Length))).Error.Code);

    [Fact]
    public async Task Refuses_a_body_of_another_length_or_without_an_end()
    {
        Assert.Equal("IncompleteBody", (await Assert.ThrowsAsync<AwsErrorException>(() => ReadAsync(Body(First, Second, Last), Length + 1))).Error.Code);
        Assert.Equal("IncompleteBody", (await Assert.ThrowsAsync<AwsErrorException>(() => ReadAsync(Body(First, Second, Last)[..60_000], Length))).Error.Code);
    }

    [Fact]
    public async Task Gives_the_headers_behind_an_unsigned_body()
    {
        var body = new ChunkedBody(new MemoryStream("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"u8.ToArray()), 5, isSigned: false, null);
        using var text = new StreamReader(body);
        Assert.Equal("hello", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("NhCmhg==", body.Trailers["x-amz-checksum-crc32"]);
    }

    private static byte[] Body(string first, string second, string last) =>
        Encoding.ASCII.GetBytes($"10000;chunk-signature={first}\r\n{new string('a', 65_536)}\r\n400;chunk-signature={second}\r\n{new string('a', 1024)}\r\n0;chunk-signature={last}\r\n\r\n");

    private static async Task<string> ReadAsync(byte[] body, long length)
    {
        var credential = new Credential("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "000000000000", "arn:aws:iam::000000000000:root");
        var key = new SigningKey(credential, new CredentialScope("AKIAIOSFODNN7EXAMPLE", "20130524", "us-east-1", "s3"), 0);
        var seal = new PayloadSeal(key, "20130524T000000Z", "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        using var text = new StreamReader(new ChunkedBody(new MemoryStream(body), length, isSigned: true, seal));
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
