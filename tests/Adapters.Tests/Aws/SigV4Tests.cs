using System.Text;
using Acinaces.Adapters.Aws;

namespace Acinaces.Adapters.Tests.Aws;

public sealed class SigV4Tests
{
    /// <summary>The case "post-header-key-sort" of AWS's published test suite for Signature Version 4.</summary>
    [Fact]
    public void Signs_the_published_post_example()
    {
        var signer = new SigV4(new AwsCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null), "us-east-1", "service");
        var authorization = signer.Authorize("20150830T123600Z", [new("host", "example.amazonaws.com"), new("my-header1", "value1"), new("x-amz-date", "20150830T123600Z")], Encoding.UTF8.GetBytes(""));
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;my-header1;x-amz-date, Signature=c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
            authorization);
    }

    [Fact]
    public void Credentials_do_not_print_their_secret() => Assert.DoesNotContain("secret-1", new AwsCredentials("id", "secret-1", "secret-1").ToString(), StringComparison.Ordinal);
}
