using System.Text.Json;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class TestEventPattern : IOperation<TestEventPatternRequest, TestEventPatternResponse>
{
    public IEnumerable<Permission> Permissions(TestEventPatternRequest request, Caller caller) => [new Permission("events:TestEventPattern", "*")];

    public TestEventPatternResponse Invoke(TestEventPatternRequest request, Caller caller)
    {
        var pattern = PutRule.PatternOf(request.EventPattern);
        try
        {
            using var document = JsonDocument.Parse(request.Event);
            foreach (var member in (string[])["id", "account", "source", "time", "region", "resources", "detail-type"])
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(member, out _))
                    throw EventBridgeErrors.Validation("Parameter Event is not valid. Reason: " + member + " is missing.");
            }

            return new TestEventPatternResponse(pattern.Matches(document.RootElement));
        }
        catch (JsonException)
        {
            throw EventBridgeErrors.Validation("Parameter Event is not valid.");
        }
    }
}
