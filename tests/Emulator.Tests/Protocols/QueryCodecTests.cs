using System.Text;
using System.Xml.Linq;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class QueryCodecTests
{
    private const string Namespace = "https://example.org/doc/";

    [Fact]
    public void An_answer_has_result_and_request_id_and_every_kind_of_member()
    {
        var shape = new ProtocolShape
        {
            Text = "a < b & c",
            Number = 7,
            Truth = false,
            Instant = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Entries = [new ProtocolEntry("one"), new ProtocolEntry("two")],
            Attributes = new Dictionary<string, string> { ["k"] = "v" },
        };
        Assert.Equal(
            Xml("""
            <SendResponse xmlns="https://example.org/doc/"><SendResult><Text>a &lt; b &amp; c</Text><Number>7</Number><Truth>false</Truth><Instant>2026-01-02T03:04:05Z</Instant>
            <Entries><member><Id>one</Id></member><member><Id>two</Id></member></Entries>
            <Attributes><entry><key>k</key><value>v</value></entry></Attributes></SendResult><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></SendResponse>
            """),
            Written(new WireProtocol.Query("v", Namespace), shape));
    }

    [Fact]
    public void Flattened_members_repeat_without_an_element_around_them()
    {
        var protocol = new WireProtocol.Query("v", Namespace)
        {
            Members = new Dictionary<string, QueryMember> { ["Entries"] = new("Entry", true), ["Attributes"] = new("Attribute", true, "Name", "Value") },
        };
        var shape = new ProtocolShape { Entries = [new ProtocolEntry("one"), new ProtocolEntry("two")], Attributes = new Dictionary<string, string> { ["k"] = "v" } };
        Assert.Equal(
            Xml("""
            <SendResponse xmlns="https://example.org/doc/"><SendResult><Entry><Id>one</Id></Entry><Entry><Id>two</Id></Entry><Attribute><Name>k</Name><Value>v</Value></Attribute></SendResult>
            <ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></SendResponse>
            """),
            Written(protocol, shape));
    }

    [Fact]
    public void A_refusal_is_an_error_response_and_access_denied_has_the_codes_of_this_protocol()
    {
        var response = new WireResponse();
        Codec(new WireProtocol.Query("v", Namespace)).WriteError(response, new AwsError("AccessDeniedException", "no"), "id-1");
        Assert.Equal(403, response.Status);
        Assert.Equal(
            Xml("""<ErrorResponse xmlns="https://example.org/doc/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error><RequestId>id-1</RequestId></ErrorResponse>"""),
            Text(response));
    }

    private static QueryCodec Codec(WireProtocol.Query protocol) => new(new ExampleService(), protocol, "Send");

    private static string Written(WireProtocol.Query protocol, ProtocolShape shape)
    {
        var response = new WireResponse();
        Codec(protocol).Write(response, shape, ProtocolShapeJson.Default.ProtocolShape, "id-1");
        return Text(response);
    }

    private static string Text(WireResponse response) => Xml(Encoding.UTF8.GetString(response.Body.Written));

    private static string Xml(string text) => XElement.Parse(text).ToString(SaveOptions.DisableFormatting);
}
