using System.Text.Json;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>A function's answer, taken apart.</summary>
internal sealed record ApiReply(int Status, JsonElement Body, JsonElement Headers)
{
    public string Text(string name) => Body.GetProperty(name).GetString() ?? "";

    public decimal Number(string name) => Body.GetProperty(name).GetDecimal();

    public ApiReply Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Body}");
        return this;
    }
}
