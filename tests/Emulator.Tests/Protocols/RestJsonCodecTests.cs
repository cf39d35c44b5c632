using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class RestJsonCodecTests
{
    [Fact]
    public void Path_query_headers_and_body_fill_one_request()
    {
        var binding = new HttpBinding("POST", "/things/{Text}") { RequestHeaders = new Dictionary<string, string> { ["X-Truth"] = "Truth" } };
        var request = new WireRequest { Method = "POST", Path = "/things/a%20b", Query = "number=7&unknown=1", Body = Encoding.UTF8.GetBytes("""{"Entries":[{"Id":"x"}],"Text":"the path wins"}""") };
        request.Headers["X-Truth"] = "true";
        var read = Codec(binding).Read(request, ProtocolShapeJson.Default.ProtocolShape);
        Assert.Equal(("a b", 7, true), (read.Text, read.Number, read.Truth));
        Assert.Equal("x", Assert.Single(read.Entries ?? []).Id);
    }

    [Fact]
    public void Members_bound_to_headers_leave_the_body()
    {
        var binding = new HttpBinding("GET", "/", 202) { ResponseHeaders = new Dictionary<string, string> { ["Text"] = "X-Text" } };
        var response = new WireResponse();
        Codec(binding).Write(response, new ProtocolShape { Text = "header", Number = 7 }, ProtocolShapeJson.Default.ProtocolShape, "id-1");
        Assert.Equal(202, response.Status);
        Assert.Contains(new KeyValuePair<string, string>("X-Text", "header"), response.Headers);
        var body = Encoding.UTF8.GetString(response.Body.Written);
        Assert.DoesNotContain("header", body, StringComparison.Ordinal);
        Assert.Contains("\"Number\":7", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202, true)]
    [InlineData(204, false)]
    public void A_member_bound_to_the_status_leaves_the_body(int status, bool hasBody)
    {
        var response = new WireResponse();
        Codec(new HttpBinding("GET", "/") { StatusMember = "Number" }).Write(response, new ProtocolShape { Text = "ab", Number = status }, ProtocolShapeJson.Default.ProtocolShape, "id-1");
        Assert.Equal(status, response.Status);
        Assert.DoesNotContain("Number", Encoding.UTF8.GetString(response.Body.Written), StringComparison.Ordinal);
        Assert.Equal(hasBody, response.Body.Length > 0);
    }

    private static RestJsonCodec Codec(HttpBinding binding) => new(new ExampleService(), binding, new RestPath(binding.Path));
}
