namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>An AWS error as a client sees it.</summary>
internal sealed class CallFailedException(int status, string code, string message) : Exception($"{status} {code}: {message}")
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Text { get; } = message;

    /// <summary>The error a call must end with.</summary>
    public static async Task<CallFailedException> Of(Func<Task> call) => await Assert.ThrowsAsync<CallFailedException>(call);
}
