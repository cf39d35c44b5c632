using Acinaces.LibraryRuntime;

// The Lambda service starts this program for a function that is a method of a class library.
using var runtime = new RuntimeClient(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") ?? "");
LibraryHandler handler;
try
{
    handler = LibraryHandler.Load(Environment.GetEnvironmentVariable(LibraryHandler.LibraryVariable) ?? "", HandlerName.Parse(Environment.GetEnvironmentVariable("_HANDLER") ?? ""));
}
catch (Exception failure) when (failure is not OutOfMemoryException)
{
    await runtime.FailToStartAsync(failure);
    return 1;
}

while (true)
{
    var invocation = await runtime.NextAsync();
    try
    {
        await runtime.AnswerAsync(invocation, await handler.InvokeAsync(invocation));
    }
    catch (Exception failure) when (failure is not OutOfMemoryException)
    {
        // Whatever the handler throws is its answer; the next event may go well.
        await runtime.FailAsync(invocation, failure);
    }
}
