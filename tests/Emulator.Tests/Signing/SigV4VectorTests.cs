using System.Globalization;
using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Signing;

/// <summary>AWS's published signing examples: key AKIDEXAMPLE, 30 August 2015, us-east-1, service "service".</summary>
public sealed class SigV4VectorTests
{
    private const string Date = "20150830T123600Z";

    [Theory]
    [InlineData("GET", "/", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "/", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData("GET", "/", "Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("GET", "/", "Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb")]
    [InlineData("GET", "/example1/example2/../..", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "//", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "/functions/a%3Ab", "", "9f5b1c8bc7d6a20deaf0ae6e60103c7e90cbc5b77e672b467f1d09774227ae28")]
    public void A_published_signature_is_accepted(string method, string path, string query, string signature) =>
        Assert.Equal("arn:aws:iam::000000000000:user/example", Authenticate(Request(method, path, query, signature)).PrincipalArn);

    [Fact]
    public void Header_values_are_trimmed_and_their_spaces_made_one()
    {
        var request = Request("GET", "/", "", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736", "host;my-header1;my-header2;x-amz-date");
        request.Headers["My-Header1"] = " value1";
        request.Headers["My-Header2"] = " \"a   b   c\" ";
        Authenticate(request);
    }

    [Fact]
    public void A_header_sent_twice_is_one_list()
    {
        var request = Request("GET", "/", "", "05577627fbea18c3ba9929345e1f2548ebb9382c9b370c84849c847a9472c07a", "host;my-header1;x-amz-date");
        request.Headers["My-Header1"] = new string[] { "value4", "value1" };
        Authenticate(request);
    }

    [Fact]
    public void The_body_is_part_of_the_signature()
    {
        const string Signature = "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a";
        var request = Request("POST", "/", "", Signature, "content-type;host;x-amz-date");
        request.Headers.ContentType = "application/x-www-form-urlencoded";
        request.Body = Encoding.UTF8.GetBytes("Param1=value1");
        Authenticate(request);
        request.Body = Encoding.UTF8.GetBytes("Param1=value2");
        Assert.Equal("InvalidSignatureException", Refusal(request).Code);
    }

    [Fact]
    public void Changing_anything_that_is_signed_breaks_the_signature()
    {
        const string Signature = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
        Assert.Equal("InvalidSignatureException", Refusal(Request("PUT", "/", "", Signature)).Code);
        Assert.Equal("InvalidSignatureException", Refusal(Request("GET", "/x", "", Signature)).Code);
        Assert.Equal("InvalidSignatureException", Refusal(Request("GET", "/", "a=b", Signature)).Code);
        Assert.Equal("InvalidSignatureException", Refusal(Request("GET", "/", "", Signature.Replace('5', '6'))).Code);
        Assert.Equal("InvalidSignatureException", Refusal(Request("GET", "/", "", "short")).Code);
    }

    [Fact]
    public void A_hash_that_is_not_the_bodys_is_refused()
    {
        var request = Request("GET", "/", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        request.Headers["x-amz-content-sha256"] = new string('0', 64);
        Assert.Equal("InvalidSignatureException", Refusal(request).Code);
    }

    [Theory]
    [InlineData(15 * 60, null)]
    [InlineData((15 * 60) + 1, "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T125101Z - 15 min.)")]
    [InlineData(-15 * 60, null)]
    [InlineData((-15 * 60) - 1, "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T122059Z + 15 min.)")]
    public void Fifteen_minutes_of_skew_are_allowed_and_no_second_more(int seconds, string? message)
    {
        var request = Request("GET", "/", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        if (message is null) Authenticate(request, seconds);
        else Assert.Equal(message, Refusal(request, seconds).Message);
    }

    [Theory]
    [InlineData("", "MissingAuthenticationTokenException", "Request is missing Authentication Token")]
    [InlineData("Bearer abc", "IncompleteSignatureException", null)]
    [InlineData("AWS4-HMAC-SHA256 SignedHeaders=host, Signature=ab", "IncompleteSignatureException", "Authorization header requires 'Credential' parameter.")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830, SignedHeaders=host, Signature=ab", "IncompleteSignatureException", null)]
    [InlineData("AWS4-HMAC-SHA256 Credential=OTHER/20150830/us-east-1/service/aws4_request, SignedHeaders=host, Signature=ab", "UnrecognizedClientException", "The security token included in the request is invalid.")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150831/us-east-1/service/aws4_request, SignedHeaders=host, Signature=ab", "InvalidSignatureException", "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150831' != '20150830', from '20150830T123600Z'.")]
    public void Incomplete_and_unknown_credentials_are_refused_in_awss_words(string authorization, string code, string? message)
    {
        var request = Request("GET", "/", "", "");
        request.Headers.Authorization = authorization;
        var refusal = Refusal(request);
        Assert.Equal(code, refusal.Code);
        if (message is not null) Assert.Equal(message, refusal.Message);
    }

    private static WireRequest Request(string method, string path, string query, string signature, string signedHeaders = "host;x-amz-date")
    {
        var request = new WireRequest { Method = method, Path = path, Query = query };
        request.Headers.Host = "example.amazonaws.com";
        request.Headers["X-Amz-Date"] = Date;
        request.Headers.Authorization = $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}";
        return request;
    }

    private static Caller Authenticate(WireRequest request, int secondsLater = 0)
    {
        var now = new HandClock(DateTimeOffset.ParseExact(Date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddSeconds(secondsLater));
        var authenticator = new RequestAuthenticator(new EmulatorOptions(), new ExampleKey(), now, now);
        var codec = new AwsJsonCodec(new NoService(), "1.0");
        return authenticator.Authenticate(request, codec, "id");
    }

    private static AwsError Refusal(WireRequest request, int secondsLater = 0) => Assert.Throws<AwsErrorException>(() => Authenticate(request, secondsLater)).Error;

    private sealed class ExampleKey : ICredentialSource
    {
        public int Version => 0;

        public Credential? Find(string accessKeyId, string? sessionToken) =>
            accessKeyId == "AKIDEXAMPLE" ? new Credential(accessKeyId, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "000000000000", "arn:aws:iam::000000000000:user/example") : null;
    }

    private sealed class NoService : AwsService
    {
        public override string SigningName => "service";

        public override IReadOnlyList<WireProtocol> Protocols => [];

        public override IReadOnlyList<OperationBinding> Operations => [];
    }
}
